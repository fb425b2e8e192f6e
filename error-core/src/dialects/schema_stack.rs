crate::dialect! {
    /// SchemaStack: a list of fields where there is something to say about any, and no list otherwise.
    ///
    /// Codes are `SCREAMING_SNAKE_CASE`.
    ///
    /// ```
    /// use error_core::{ApiError, Context, Violation, dialects::SchemaStack, render};
    ///
    /// #[derive(Debug, ApiError)]
    /// #[api_error(dialect = SchemaStack, code = "IMPORT_REFUSED", status = 422, message = "A column is unknown")]
    /// struct Refused {
    ///     #[api_error(violations)]
    ///     columns: Vec<Violation>,
    /// }
    ///
    /// assert_eq!(
    ///     render::<SchemaStack>(&Refused { columns: vec![Violation::new("rows.0.hue", "is no column")] }, &Context::new()),
    ///     concat!(
    ///         r#"{"error":{"code":"IMPORT_REFUSED","message":"A column is unknown","#,
    ///         r#""details":[{"field":"rows.0.hue","message":"is no column"}]}}"#,
    ///     ),
    /// );
    /// ```
    pub SchemaStack {
        codes: "SCREAMING_SNAKE_CASE",
        body: {
            "error": {
                "code": code,
                "message": message,
                "details"?: [for violation in violations {
                    "field": violation.path or "",
                    "message": violation.message,
                }],
            },
        },
    }
}
