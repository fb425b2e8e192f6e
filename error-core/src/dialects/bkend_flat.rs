crate::dialect! {
    /// bkend, as its page of common error codes has it: the code itself is the value of `error`.
    ///
    /// Codes are `SCREAMING_SNAKE_CASE`.
    ///
    /// ```
    /// use error_core::{ApiError, Context, dialects::BkendFlat, render};
    ///
    /// #[derive(Debug, ApiError)]
    /// #[api_error(dialect = BkendFlat, code = "TABLE_LOCKED", status = 409, message = "The table is locked")]
    /// struct Locked;
    ///
    /// assert_eq!(
    ///     render::<BkendFlat>(&Locked, &Context::new()),
    ///     r#"{"error":"TABLE_LOCKED","message":"The table is locked"}"#,
    /// );
    /// ```
    pub BkendFlat {
        codes: "SCREAMING_SNAKE_CASE",
        body: { "error": code, "message": message },
    }
}
