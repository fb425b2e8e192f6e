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
    /// The `id` gets in where the request is read. [`Context::current`](crate::Context::current) is what the layer knows
    /// of the request, such as its id in the log. A tool that failed is a result, not an error:
    ///
    /// ```
    /// use error_core::dialects::{JsonRpc, McpTool};
    /// use error_core::{ApiError, Context, envelope, respond_as};
    /// use serde_json::{Value, json};
    ///
    /// #[derive(Debug, ApiError)]
    /// #[api_error(dialect = JsonRpc, code = "METHOD_NOT_FOUND", number = -32601, status = 404)]
    /// #[api_error(message = "Method not found")]
    /// struct MethodNotFound;
    ///
    /// #[derive(Debug, ApiError)]
    /// #[api_error(dialect = McpTool, code = "SOLD_OUT", status = 409)]
    /// #[api_error(message = "It is sold out", remediation = "Take another day.")]
    /// struct SoldOut;
    ///
    /// fn book(_arguments: &Value) -> Result<Value, SoldOut> {
    ///     Err(SoldOut)
    /// }
    ///
    /// // What a handler of axum does with the body of `POST /mcp`, as `Json<Value>`.
    /// fn answer(request: &Value) -> http::Response<bytes::Bytes> {
    ///     let id = request["id"].clone();
    ///     let context = Context::current(Clone::clone).with_value("id", id.clone());
    ///     let result = match request["method"].as_str() {
    ///         Some("tools/call") => match book(&request["params"]["arguments"]) {
    ///             Ok(done) => json!({ "content": [{ "type": "text", "text": done.to_string() }] }),
    ///             Err(error) => json!(envelope::<McpTool>(&error, &context)),
    ///         },
    ///         _ => return respond_as::<JsonRpc>(&MethodNotFound, &context),
    ///     };
    ///     let body = json!({ "jsonrpc": "2.0", "id": id, "result": result });
    ///     http::Response::new(body.to_string().into())
    /// }
    ///
    /// let failed = answer(&json!({ "jsonrpc": "2.0", "id": 7, "method": "tools/call", "params": {} }));
    /// let body: Value = serde_json::from_slice(failed.body()).unwrap();
    /// assert_eq!((failed.status().as_u16(), &body["id"]), (200, &json!(7)));
    /// assert_eq!(body["result"]["isError"], true);
    /// assert_eq!(body["result"]["structuredContent"]["code"], "SOLD_OUT");
    ///
    /// let unknown = answer(&json!({ "jsonrpc": "2.0", "id": "a", "method": "tools/sell" }));
    /// let body: Value = serde_json::from_slice(unknown.body()).unwrap();
    /// assert_eq!((unknown.status().as_u16(), &body["id"]), (404, &json!("a")));
    /// assert_eq!(body["error"]["code"], -32601);
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
