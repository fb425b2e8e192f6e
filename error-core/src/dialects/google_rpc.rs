crate::dialect! {
    /// Google's APIs over HTTP: AIP-193, "HTTP/1.1+JSON representation", with the messages of
    /// `google/rpc/error_details.proto`.
    ///
    /// `ErrorInfo` is always there: the code is its `reason`, and the details, as texts, are its `metadata`.
    /// `RetryInfo`, `BadRequest` and `Help` are there where there is something to say.
    ///
    /// `status` is the canonical code that follows from the HTTP status, unless the variant has a `grpc`. The two must
    /// belong together (`google/rpc/code.proto`). A `reason` is `[A-Z][A-Z0-9_]+[A-Z0-9]` with at most 63 characters,
    /// a key of the metadata `[a-z][a-zA-Z0-9-_]+` with at most 64, and its values are texts: a detail is no list and
    /// no object. What a message has placeholders for must be among them.
    ///
    /// `domain` is the registered name of the service: the context's value `domain`, else the host of the request. A
    /// service says its own once, and then bodies without values are static:
    /// `dialect! { pub Compute { extends: GoogleRpc, context: { "domain": "compute.example.com" } } }`.
    ///
    /// ```
    /// use error_core::{ApiError, Context, dialects::GoogleRpc, render};
    ///
    /// #[derive(Debug, ApiError)]
    /// #[api_error(dialect = GoogleRpc, code = "RESOURCE_AVAILABILITY", status = 429)]
    /// #[api_error(message = "The zone '{zone}' has no room left.", retry_after = 30)]
    /// struct NoRoom {
    ///     #[api_error(detail)]
    ///     zone: String,
    /// }
    ///
    /// let context = Context::new().with_value("domain", "compute.example.com");
    /// let body = render::<GoogleRpc>(&NoRoom { zone: "us-east1-a".into() }, &context);
    /// assert_eq!(
    ///     serde_json::from_slice::<serde_json::Value>(&body).unwrap(),
    ///     serde_json::json!({
    ///         "error": {
    ///             "code": 429,
    ///             "message": "The zone 'us-east1-a' has no room left.",
    ///             "status": "RESOURCE_EXHAUSTED",
    ///             "details": [
    ///                 {
    ///                     "@type": "type.googleapis.com/google.rpc.ErrorInfo",
    ///                     "reason": "RESOURCE_AVAILABILITY",
    ///                     "domain": "compute.example.com",
    ///                     "metadata": { "zone": "us-east1-a" },
    ///                 },
    ///                 { "@type": "type.googleapis.com/google.rpc.RetryInfo", "retryDelay": "30s" },
    ///             ],
    ///         },
    ///     }),
    /// );
    /// ```
    pub GoogleRpc {
        rules: {
            code matches "[A-Z][A-Z0-9_]+[A-Z0-9]":
                "AIP-193, `ErrorInfo.reason`, asks for `[A-Z][A-Z0-9_]+[A-Z0-9]`",
            code length 1..=63: "AIP-193, `ErrorInfo.reason`, has at most 63 characters",
            details matches "[a-z][a-zA-Z0-9_-]+":
                "AIP-193, a key of `ErrorInfo.metadata`, is `[a-z][a-zA-Z0-9-_]+`",
            details length 1..=64: "AIP-193, a key of `ErrorInfo.metadata`, has at most 64 characters",
            details are ["string", "integer", "number", "boolean"]:
                "AIP-193, `ErrorInfo.metadata`, is a map from text to text",
            message follows details:
                "AIP-193, `Status.message`, has no variable that is not in `ErrorInfo.metadata`",
            status follows grpc: "google/rpc/code.proto, HTTP mapping",
            "" in ["error"]: "AIP-193, HTTP/1.1+JSON representation",
            "/error" in ["code", "message", "status", "details"]: "google.rpc.Status has no other field",
        },
        body: {
            "error": {
                "code": status,
                "message": message,
                "status": grpc,
                "details": [
                    {
                        "@type": "type.googleapis.com/google.rpc.ErrorInfo",
                        "reason": code,
                        "domain": context.domain or host or "localhost",
                        "metadata"?: details as text,
                    },
                    { "@type": "type.googleapis.com/google.rpc.RetryInfo", "retryDelay": retry_after as duration }?,
                    {
                        "@type": "type.googleapis.com/google.rpc.BadRequest",
                        "fieldViolations": [for violation in violations {
                            "field": violation.path as brackets or "",
                            "description": violation.message,
                            "reason"?: violation.code,
                        }],
                    }?,
                    {
                        "@type": "type.googleapis.com/google.rpc.Help",
                        "links": [{
                            "description": remediation or "Additional information on this error",
                            "url": documentation_url,
                        }],
                    }?,
                ],
            },
        },
    }
}
