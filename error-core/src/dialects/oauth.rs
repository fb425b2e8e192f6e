crate::dialect! {
    /// OAuth 2.0: the error response of the token endpoint (RFC 6749, section 5.2), and with 401 the challenge of a
    /// protected resource (RFC 6750, section 3).
    ///
    /// `error`, `error_description` and `error_uri` are written in ASCII without `"` and `\`; what fills the
    /// placeholders of a message is for the service to choose so. The challenge has the title, which has none.
    /// Answers are not to be stored.
    ///
    /// ```
    /// use error_core::{ApiError, Context, dialects::OAuth, respond};
    ///
    /// #[derive(Debug, ApiError)]
    /// #[api_error(dialect = OAuth, code = "invalid_token", status = 401)]
    /// #[api_error(title = "The access token expired", message = "The access token expired 5 minutes ago")]
    /// struct TokenExpired;
    ///
    /// let answer = respond(&TokenExpired, &Context::new());
    /// assert_eq!(
    ///     answer.headers()["www-authenticate"],
    ///     r#"Bearer error="invalid_token", error_description="The access token expired""#,
    /// );
    /// assert_eq!(answer.headers()["cache-control"], "no-store");
    /// assert_eq!(
    ///     serde_json::from_slice::<serde_json::Value>(answer.body()).unwrap(),
    ///     serde_json::json!({
    ///         "error": "invalid_token",
    ///         "error_description": "The access token expired 5 minutes ago",
    ///     }),
    /// );
    /// ```
    ///
    /// A service has a realm. A request that carried no credentials is told no error (RFC 6750, section 3.1): answer
    /// it with a type that has a challenge of its own, `challenge = "Bearer realm=\"example\""`.
    ///
    /// ```
    /// use error_core::{dialect, dialects::OAuth};
    ///
    /// dialect! {
    ///     /// With the realm of this service.
    ///     pub Store {
    ///         extends: OAuth,
    ///         challenge: r#"Bearer realm="example", error="{code}", error_description="{title}""#,
    ///     }
    /// }
    /// ```
    pub OAuth {
        codes: "snake_case",
        challenge: r#"Bearer error="{code}", error_description="{title}""#,
        headers: { "cache-control": "no-store", "pragma": "no-cache" },
        rules: {
            code matches "[ !#-\\[\\]-~]+": "RFC 6749, section 5.2, `error`, is ASCII without `\"` and `\\`",
            message matches "[ !#-\\[\\]-~]*":
                "RFC 6749, section 5.2, `error_description`, is ASCII without `\"` and `\\`",
            title matches "[ !#-\\[\\]-~]*":
                "RFC 6750, section 3, `error_description`, is ASCII without `\"` and `\\`",
            documentation_url matches "[!#-\\[\\]-~]+":
                "RFC 6749, section 5.2, `error_uri`, is a URI in ASCII without blanks, `\"` and `\\`",
        },
        body: {
            "error": code,
            "error_description": message,
            "error_uri"?: documentation_url,
        },
    }
}
