crate::dialect! {
    /// OData 4.01, "Error Response" of its JSON format, as the Microsoft REST API Guidelines have it.
    ///
    /// `code` and `message` are always there, the code also in the header `x-ms-error-code`. A detail called `target`
    /// has a place of its own; the others, remediation, link and retry are in `innererror`, where clients look for the
    /// most specific `code` they know: no detail can be called `code` or `innererror`. `details` has an object a
    /// violation.
    ///
    /// ```
    /// use error_core::{ApiError, Context, dialects::OData, render};
    ///
    /// #[derive(Debug, ApiError)]
    /// #[api_error(dialect = OData, code = "PasswordTooShort", status = 400)]
    /// #[api_error(message = "The password is too short", detail(target = "password", min_length = 6))]
    /// struct PasswordTooShort;
    ///
    /// let body = render::<OData>(&PasswordTooShort, &Context::new());
    /// assert_eq!(
    ///     serde_json::from_slice::<serde_json::Value>(&body).unwrap(),
    ///     serde_json::json!({
    ///         "error": {
    ///             "code": "PasswordTooShort",
    ///             "message": "The password is too short",
    ///             "target": "password",
    ///             "innererror": { "min_length": 6 },
    ///         },
    ///     }),
    /// );
    /// ```
    ///
    /// Codes that refine each other, from coarse to fine:
    ///
    /// ```
    /// use error_core::{dialect, dialects::OData};
    ///
    /// dialect! {
    ///     /// `InvalidPassword/PasswordTooShort`
    ///     pub Refined {
    ///         extends: OData,
    ///         codes: "PascalCase/..",
    ///         headers: { "x-ms-error-code": code[0] },
    ///         body: { "error": { "code": code[0], "innererror"?: { "code"?: code[1], ..details as camelCase } } },
    ///     }
    /// }
    /// ```
    pub OData {
        rules: {
            details not in ["code", "innererror"]:
                "Microsoft REST API Guidelines, `InnerError`, where clients take it for a more specific error",
            "" in ["error"]: "OData JSON Format 4.01, Error Response",
            "/error" in ["code", "message", "target", "details", "innererror"]:
                "OData JSON Format 4.01, Error Response, where what is a service's own stands in `innererror`",
            "/error/details/*" in ["code", "message", "target"]: "OData JSON Format 4.01, Error Response",
        },
        headers: { "x-ms-error-code": code, "content-language"?: language },
        body: {
            "error": {
                "code": code,
                "message": message,
                "target"?: details.target,
                "details"?: [for violation in violations {
                    "code": violation.code or code,
                    "target"?: violation.path as brackets,
                    "message": violation.message,
                }],
                "innererror"?: {
                    "remediation"?: remediation,
                    "documentation_url"?: documentation_url,
                    "retry_after"?: retry_after,
                    ..details
                },
            },
        },
    }
}
