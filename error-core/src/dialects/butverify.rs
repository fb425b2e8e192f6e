crate::dialect! {
    /// butverify: what a code has to say of its own stands beside `code` and `message`.
    ///
    /// Codes are `snake_case`. No detail can be called `code` or `message`. The same body is for HTTP and for a
    /// command line's `--json`.
    ///
    /// ```json
    /// { "ok": false, "error": { "code": "quota_used_up", "message": "No checks are left", "limit": 100 } }
    /// ```
    pub Butverify {
        codes: "snake_case",
        body: { "ok": false, "error": { "code": code, "message": message, ..details } },
    }
}
