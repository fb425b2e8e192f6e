mod base64;
mod parts;
mod proto;

pub use parts::ConnectDetails;

crate::dialect! {
    /// The Connect protocol, "Error": the answer to a unary call that failed.
    ///
    /// `code` is one of the sixteen that there are: the canonical gRPC code of the variant, `grpc`, or that of its
    /// status. The two must belong together ("Error Codes"). The code of the error is the `reason` of a
    /// `google.rpc.ErrorInfo` in `details`, beside what else there is to say, as [`GoogleRpc`](super::GoogleRpc) has it;
    /// all of it as the protocol wants it, Protocol Buffers in base64.
    ///
    /// ```
    /// use error_core::{ApiError, Context, dialects::Connect, render};
    ///
    /// #[derive(Debug, ApiError)]
    /// #[api_error(dialect = Connect, code = "OVERLOADED", status = 503)]
    /// #[api_error(message = "overloaded: back off and retry")]
    /// struct Overloaded;
    ///
    /// let body = render::<Connect>(&Overloaded, &Context::new());
    /// let reason = "CgpPVkVSTE9BREVEEglsb2NhbGhvc3Q";
    /// assert_eq!(
    ///     serde_json::from_slice::<serde_json::Value>(&body).unwrap(),
    ///     serde_json::json!({
    ///         "code": "unavailable",
    ///         "message": "overloaded: back off and retry",
    ///         "details": [{ "type": "google.rpc.ErrorInfo", "value": reason }],
    ///     }),
    /// );
    /// ```
    pub Connect {
        rules: {
            status follows grpc: "Connect protocol, Error Codes",
            "" in ["code", "message", "details"]: "Connect protocol, Error and EndStreamResponse",
        },
        body: {
            // The one name that is not that of gRPC.
            "code": match status { 499: "canceled", _: grpc as snake_case },
            "message": message,
            "details": custom(ConnectDetails),
        },
    }
}
