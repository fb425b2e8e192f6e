crate::dialect! {
    /// JSON:API 1.1, "Error Objects": one for each violation, or one for the error itself where there are none.
    ///
    /// An error object has the members of the specification and no others; remediation, retry and details are in its
    /// `meta`. `links.type` is the documentation URL; `source` says where in the request the cause is: a pointer into
    /// its body, a query parameter, or a header. A detail's name is a member name of JSON:API: letters, digits and,
    /// but for its ends, `-`, `_` and blanks.
    ///
    /// ```
    /// use error_core::{ApiError, Context, Violation, dialects::JsonApi, render};
    ///
    /// #[derive(Debug, ApiError)]
    /// #[api_error(dialect = JsonApi, code = "INVALID_ATTRIBUTE", status = 422, title = "Invalid Attribute")]
    /// #[api_error(message = "The attributes are invalid")]
    /// struct Invalid {
    ///     #[api_error(violations)]
    ///     violations: Vec<Violation>,
    /// }
    ///
    /// let violations = vec![Violation::new("data.attributes.firstName", "must be two characters or more")];
    /// let body = render::<JsonApi>(&Invalid { violations }, &Context::new());
    /// assert_eq!(
    ///     serde_json::from_slice::<serde_json::Value>(&body).unwrap(),
    ///     serde_json::json!({
    ///         "errors": [{
    ///             "status": "422",
    ///             "code": "INVALID_ATTRIBUTE",
    ///             "title": "Invalid Attribute",
    ///             "detail": "must be two characters or more",
    ///             "source": { "pointer": "/data/attributes/firstName" },
    ///         }],
    ///     }),
    /// );
    /// ```
    pub JsonApi {
        media_type: "application/vnd.api+json",
        rules: {
            details matches "[a-zA-Z0-9\u{80}-\u{10ffff}][a-zA-Z0-9\u{80}-\u{10ffff} _-]*":
                "JSON:API 1.1, Member Names, allows letters, digits and, not at an end, `-`, `_` and blanks",
            details matches "[^\n]*[a-zA-Z0-9\u{80}-\u{10ffff}]":
                "JSON:API 1.1, Member Names, allows letters, digits and, not at an end, `-`, `_` and blanks",
            "" in ["errors", "meta", "jsonapi", "links"]:
                "JSON:API 1.1, Top Level, has `meta`, `jsonapi` and `links` beside `errors`, and never `data`",
            "/errors/*" in ["id", "links", "status", "code", "title", "detail", "source", "meta"]:
                "JSON:API 1.1, Error Objects, where what is an API's own stands in `meta`",
            "/errors/*/links" in ["about", "type"]: "JSON:API 1.1, Error Objects",
            "/errors/*/source" in ["pointer", "parameter", "header"]: "JSON:API 1.1, Error Objects",
        },
        body: {
            "errors": [for error in errors {
                "links"?: { "type": error.documentation_url },
                "status": error.status as text,
                "code": error.code,
                "title"?: error.title,
                "detail": error.message,
                "source"?: {
                    "pointer"?: error.path in body as pointer,
                    "parameter"?: error.path in query,
                    "header"?: error.path in header,
                },
                "meta"?: {
                    "remediation"?: error.remediation,
                    "retry_after"?: retry_after,
                    "details"?: error.details,
                },
            }],
        },
    }
}
