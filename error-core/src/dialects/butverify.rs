crate::dialect! {
    /// butverify: what a code has to say of its own stands beside `code` and `message`.
    ///
    /// Codes are `snake_case`. No detail can be called `code` or `message`. The same body is for HTTP and for a
    /// command line's `--json`.
    ///
    /// ```
    /// use error_core::{ApiError, Context, dialects::Butverify, render};
    ///
    /// #[derive(Debug, ApiError)]
    /// #[api_error(dialect = Butverify, code = "checks_used_up", status = 429, message = "No checks are left")]
    /// struct UsedUp {
    ///     #[api_error(detail)]
    ///     limit: u32,
    /// }
    ///
    /// assert_eq!(
    ///     render::<Butverify>(&UsedUp { limit: 100 }, &Context::new()),
    ///     r#"{"ok":false,"error":{"code":"checks_used_up","message":"No checks are left","limit":100}}"#,
    /// );
    /// ```
    pub Butverify {
        codes: "snake_case",
        body: { "ok": false, "error": { "code": code, "message": message, ..details } },
    }
}
