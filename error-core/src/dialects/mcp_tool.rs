crate::dialect! {
    /// The Model Context Protocol (2026-07-28, "Tools", "Error Handling"): a tool that failed, as the result of
    /// `tools/call`.
    ///
    /// What the model reads is the text: code, message, remediation and the time to wait, then a text for each
    /// violation. It is the feedback by which the model corrects itself, so that every entry needs a `remediation`. The
    /// same, with details, is in `structuredContent`, which some clients drop. Over HTTP it is an answer with 200. A
    /// tool that declares an `outputSchema` allows there what this schema says.
    ///
    /// This is the `result`; [`JsonRpc`](crate::dialects::JsonRpc) shows a handler that puts it into a response.
    ///
    /// ```
    /// use error_core::{ApiError, Context, Violation, dialects::McpTool, render};
    ///
    /// #[derive(Debug, ApiError)]
    /// #[api_error(dialect = McpTool, code = "INVALID_DEPARTURE_DATE", status = 422)]
    /// #[api_error(message = "Invalid departure date: must be in the future.")]
    /// #[api_error(remediation = "Current date is 08/08/2025.")]
    /// struct InvalidDate {
    ///     #[api_error(violations)]
    ///     found: Vec<Violation>,
    /// }
    ///
    /// let error = InvalidDate { found: vec![Violation::new("date", "is past")] };
    /// let body = render::<McpTool>(&error, &Context::new());
    /// assert_eq!(
    ///     serde_json::from_slice::<serde_json::Value>(&body).unwrap(),
    ///     serde_json::json!({
    ///         "resultType": "complete",
    ///         "structuredContent": {
    ///             "code": "INVALID_DEPARTURE_DATE",
    ///             "message": "Invalid departure date: must be in the future.",
    ///             "remediation": "Current date is 08/08/2025.",
    ///             "violations": [{ "path": "/date", "message": "is past" }],
    ///         },
    ///         "content": [
    ///             {
    ///                 "type": "text",
    ///                 "text": "INVALID_DEPARTURE_DATE: Invalid departure date: must be in the future.\n\
    ///                          Current date is 08/08/2025.",
    ///             },
    ///             { "type": "text", "text": "date: is past" },
    ///         ],
    ///         "isError": true,
    ///     }),
    /// );
    /// ```
    pub McpTool {
        sent_as: 200,
        body: {
            "resultType": "complete",
            "structuredContent": {
                "code": code,
                "message": message,
                "remediation": remediation,
                "documentation_url"?: documentation_url,
                "recovery"?: recovery,
                "retry_after"?: retry_after,
                "violations"?: [for violation in violations {
                    "path"?: violation.path as pointer,
                    "code"?: violation.code,
                    "message": violation.message,
                    "details"?: violation.details,
                }],
                "details"?: details,
            },
            "content": [
                {
                    "type": "text",
                    "text": "{code}: {message}\n{remediation}\nRetry after {retry_after} s."
                        or "{code}: {message}\n{remediation}",
                },
                for violation in violations {
                    "type": "text",
                    "text": "{violation.path}: {violation.message}" or violation.message,
                },
            ],
            "isError": true,
        },
    }
}
