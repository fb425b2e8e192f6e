crate::dialect! {
    /// JSON-RPC 2.0, section 5, "Response object".
    ///
    /// The `code` of the specification is the `number` of the variant; without one it is -32000, the first that is
    /// left to implementations, and `data.code` tells the errors apart. `id` is the context's value `id`, which the
    /// handler takes from the request, or `null`. The specification says nothing of HTTP: the status is the error's,
    /// unless a dialect that extends this one says `sent_as: 200`.
    ///
    /// -32768 to -32000 are reserved, but for the five errors that are defined there (-32700, -32600 to -32603) and
    /// -32099 to -32000 for servers (section 5.1).
    ///
    /// ```
    /// use error_core::{ApiError, Context, dialects::JsonRpc, render};
    ///
    /// #[derive(Debug, ApiError)]
    /// #[api_error(dialect = JsonRpc, code = "QUOTA_EXCEEDED", number = 1042, status = 429)]
    /// #[api_error(message = "Quota exceeded", remediation = "Wait 30 s.")]
    /// struct QuotaExceeded {
    ///     #[api_error(detail)]
    ///     limit: u32,
    /// }
    ///
    /// let context = Context::new().with_value("id", 7);
    /// let body = render::<JsonRpc>(&QuotaExceeded { limit: 100 }, &context);
    /// assert_eq!(
    ///     serde_json::from_slice::<serde_json::Value>(&body).unwrap(),
    ///     serde_json::json!({
    ///         "jsonrpc": "2.0",
    ///         "error": {
    ///             "code": 1042,
    ///             "message": "Quota exceeded",
    ///             "data": { "code": "QUOTA_EXCEEDED", "remediation": "Wait 30 s.", "details": { "limit": 100 } },
    ///         },
    ///         "id": 7,
    ///     }),
    /// );
    /// ```
    ///
    /// The Model Context Protocol (2026-07-28, "Error Codes") keeps more numbers for itself:
    ///
    /// ```
    /// use error_core::{dialect, dialects::JsonRpc};
    ///
    /// dialect! {
    ///     /// Protocol errors of MCP.
    ///     pub Mcp {
    ///         extends: JsonRpc,
    ///         rules: { number not in [-32099..=-32023, -32019..=-32000]: "MCP 2026-07-28, Error Codes" },
    ///     }
    /// }
    /// ```
    pub JsonRpc {
        rules: {
            number not in [-32768..=-32701, -32699..=-32604, -32599..=-32100]:
                "JSON-RPC 2.0, section 5.1, keeps -32768 to -32000 but for what it defines there",
            "" in ["jsonrpc", "error", "id"]:
                "JSON-RPC 2.0, section 5, where what is an API's own stands in `data`",
            "/error" in ["code", "message", "data"]:
                "JSON-RPC 2.0, section 5.1, where what is an API's own stands in `data`",
        },
        body: {
            "jsonrpc": "2.0",
            "error": {
                "code": number or -32000,
                "message": message,
                "data": {
                    "code": code,
                    "remediation"?: remediation,
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
            },
            "id": context.id or null,
        },
    }
}
