crate::dialect! {
    /// bkend: `domain/error-name`, and the status follows from the code.
    ///
    /// A variant without a `status` gets the one of the first line that has a part of its code:
    ///
    /// | status | the code contains |
    /// |---|---|
    /// | 401 | `unauthorized`, `invalid-token`, `token-expired` |
    /// | 403 | `forbidden`, `permission-denied`, `access-denied` |
    /// | 404 | `not-found` |
    /// | 429 | `too-many`, `rate-limit` |
    /// | 400 | anything else |
    ///
    /// ```
    /// use error_core::{ApiError, Context, dialects::Bkend, render};
    ///
    /// #[derive(Debug, ApiError)]
    /// #[api_error(dialect = Bkend, code = "data/table-locked", message = "The table is locked")]
    /// struct Locked;
    ///
    /// assert_eq!(
    ///     render::<Bkend>(&Locked, &Context::new()),
    ///     r#"{"success":false,"error":{"code":"data/table-locked","message":"The table is locked"}}"#,
    /// );
    /// ```
    pub Bkend {
        codes: "kebab-case/kebab-case",
        status: {
            401: ["unauthorized", "invalid-token", "token-expired"],
            403: ["forbidden", "permission-denied", "access-denied"],
            404: ["not-found"],
            429: ["too-many", "rate-limit"],
            _: 400,
        },
        body: { "success": false, "error": { "code": code, "message": message } },
    }
}
