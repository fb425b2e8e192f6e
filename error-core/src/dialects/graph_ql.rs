crate::dialect! {
    /// GraphQL: a request error, section 7.1 of the specification, as GraphQL over HTTP sends it.
    ///
    /// No `data`, hence a status of an error. One entry of `errors` a violation, or one for the error itself. What the
    /// specification does not name is in `extensions`. `locations` and `path` are about the document and the response:
    /// the server sets them as the context's values of these names.
    ///
    /// ```
    /// use error_core::{ApiError, Context, dialects::GraphQl, render};
    ///
    /// #[derive(Debug, ApiError)]
    /// #[api_error(dialect = GraphQl, code = "CAN_NOT_FETCH_BY_ID", status = 404)]
    /// #[api_error(message = "Name for character with ID {id} could not be fetched.")]
    /// struct NotFetched {
    ///     #[api_error(detail)]
    ///     id: u32,
    /// }
    ///
    /// let body = render::<GraphQl>(&NotFetched { id: 1002 }, &Context::new());
    /// assert_eq!(
    ///     serde_json::from_slice::<serde_json::Value>(&body).unwrap(),
    ///     serde_json::json!({
    ///         "errors": [{
    ///             "message": "Name for character with ID 1002 could not be fetched.",
    ///             "extensions": { "code": "CAN_NOT_FETCH_BY_ID", "details": { "id": 1002 } },
    ///         }],
    ///     }),
    /// );
    /// ```
    ///
    /// An error inside a response that has data belongs to the server's own type: put
    /// [`envelope`](crate::envelope())`::<GraphQl>` in it.
    pub GraphQl {
        media_type: "application/graphql-response+json",
        rules: {
            "" in ["errors", "extensions"]:
                "GraphQL, section 7.1, where what is an API's own stands in `extensions`, and a request error has no `data`",
            "/errors/*" in ["message", "locations", "path", "extensions"]:
                "GraphQL, section 7.1, Errors, where what is an API's own stands in `extensions`",
        },
        body: {
            "errors": [for error in errors {
                "message": error.message,
                "locations"?: context.locations,
                "path"?: context.path,
                "extensions": {
                    "code": error.code,
                    "argument"?: error.path,
                    "remediation"?: error.remediation,
                    "documentation_url"?: error.documentation_url,
                    "recovery"?: recovery,
                    "retry_after"?: retry_after,
                    "details"?: error.details,
                },
            }],
        },
    }
}
