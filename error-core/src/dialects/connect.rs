crate::dialect! {
    /// The Connect protocol, "Error": the answer to a unary call that failed.
    ///
    /// `code` is one of the sixteen that there are: the canonical gRPC code of the variant, `grpc`, or that of its
    /// status. The two must belong together ("Error Codes").
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
    /// assert_eq!(&body[..], br#"{"code":"unavailable","message":"overloaded: back off and retry"}"#);
    /// ```
    pub Connect {
        rules: {
            status follows grpc: "Connect protocol, Error Codes",
            "" in ["code", "message", "details"]: "Connect protocol, Error and EndStreamResponse",
        },
        body: { "code": grpc as snake_case, "message": message },
    }
}
