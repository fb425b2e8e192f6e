crate::dialect! {
    /// Butterbase: everything about an error under one member, with a remediation and a link for each.
    ///
    /// Codes are `SCREAMING_SNAKE_CASE`. Every entry needs a `remediation`. `details` is always an object.
    /// The link leads to the entry's place on the page that documents the errors; a `docs_base` on the type, or `docs` in a
    /// dialect that extends this one, makes it the page of the service itself.
    ///
    /// ```
    /// use error_core::{ApiError, Context, dialects::Butterbase, render};
    ///
    /// #[derive(Debug, ApiError)]
    /// #[api_error(dialect = Butterbase, code = "APP_PAUSED", status = 409, message = "The app is paused")]
    /// #[api_error(remediation = "Resume it in its settings.")]
    /// struct Paused {
    ///     #[api_error(detail)]
    ///     app_id: &'static str,
    /// }
    ///
    /// assert_eq!(
    ///     render::<Butterbase>(&Paused { app_id: "a-7" }, &Context::new()),
    ///     concat!(
    ///         r#"{"error":{"code":"APP_PAUSED","message":"The app is paused","remediation":"Resume it in its settings.","#,
    ///         r#""documentation_url":"https://docs.butterbase.ai/errors#app-paused","details":{"app_id":"a-7"}}}"#,
    ///     ),
    /// );
    /// ```
    pub Butterbase {
        codes: "SCREAMING_SNAKE_CASE",
        docs: "https://docs.butterbase.ai/errors",
        body: {
            "error": {
                "code": code,
                "message": message,
                "remediation": remediation,
                "documentation_url": documentation_url,
                "details": details,
            },
        },
    }
}
