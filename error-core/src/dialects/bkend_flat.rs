crate::dialect! {
    /// bkend, as its page of common error codes has it: the code itself is the value of `error`.
    ///
    /// Codes are `SCREAMING_SNAKE_CASE`.
    ///
    /// ```json
    /// { "error": "TABLE_LOCKED", "message": "The table is locked" }
    /// ```
    pub BkendFlat {
        codes: "SCREAMING_SNAKE_CASE",
        body: { "error": code, "message": message },
    }
}
