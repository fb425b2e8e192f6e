crate::dialect! {
    /// Problem details for HTTP APIs: RFC 9457.
    ///
    /// All members of section 3.1, and as extensions (section 3.2) `code`, `remediation`, `recovery`, a list of `errors` as in
    /// the RFC's own example, and the details, flattened. The status in the body is that of the answer, always.
    ///
    /// `type` is the documentation URL: with `docs_base` on the type, or `docs` in a dialect that extends this one,
    /// every error has one. Where there is none it is left out, which means `about:blank` (section 4.2.1): then give
    /// the error the phrase of its status as `title`.
    ///
    /// No detail can be called as a member of the RFC or of this list is.
    ///
    /// ```
    /// use error_core::{ApiError, Context, dialects::ProblemDetails, render};
    ///
    /// #[derive(Debug, ApiError)]
    /// #[api_error(dialect = ProblemDetails, docs_base = "https://example.com/probs")]
    /// #[api_error(code = "out-of-credit", status = 403, title = "You do not have enough credit.")]
    /// #[api_error(message = "Your current balance is {balance}, but that costs {cost}.")]
    /// struct OutOfCredit {
    ///     #[api_error(detail)]
    ///     balance: u32,
    ///     cost: u32,
    /// }
    ///
    /// let context = Context::new().with_instance("/account/12345/msgs/abc");
    /// let body = render::<ProblemDetails>(&OutOfCredit { balance: 30, cost: 50 }, &context);
    /// assert_eq!(
    ///     serde_json::from_slice::<serde_json::Value>(&body).unwrap(),
    ///     serde_json::json!({
    ///         "type": "https://example.com/probs#out-of-credit",
    ///         "title": "You do not have enough credit.",
    ///         "status": 403,
    ///         "detail": "Your current balance is 30, but that costs 50.",
    ///         "instance": "/account/12345/msgs/abc",
    ///         "code": "out-of-credit",
    ///         "balance": 30,
    ///     }),
    /// );
    /// ```
    pub ProblemDetails {
        media_type: "application/problem+json",
        rules: {
            details not in ["type", "title", "status", "detail", "instance"]:
                "RFC 9457, section 3.1, gives it to every problem",
        },
        body: {
            "type"?: documentation_url,
            "title": title,
            "status": status,
            "detail": message,
            "instance"?: instance,
            "code": code,
            "remediation"?: remediation,
            "recovery"?: recovery,
            "errors"?: [for violation in violations {
                "detail": violation.message,
                "pointer"?: violation.path in body as fragment,
                "parameter"?: violation.path in query,
                "path_parameter"?: violation.path in path,
                "header"?: violation.path in header,
                "code"?: violation.code,
                "details"?: violation.details,
            }],
            ..details
        },
    }
}
