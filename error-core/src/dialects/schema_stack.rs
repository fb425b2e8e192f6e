crate::dialect! {
    /// SchemaStack: a list of fields where there is something to say about any, and no list otherwise.
    ///
    /// Codes are `SCREAMING_SNAKE_CASE`.
    ///
    /// ```json
    /// {
    ///   "error": {
    ///     "code": "IMPORT_REFUSED",
    ///     "message": "2 columns are unknown",
    ///     "details": [
    ///       { "field": "rows.0.size", "message": "is no column" },
    ///       { "field": "rows.0.hue", "message": "is no column" }
    ///     ]
    ///   }
    /// }
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
