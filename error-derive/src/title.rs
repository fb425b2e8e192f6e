//! Titles: a code in words.

use crate::case::{capital, words};

/// Written in capitals wherever they are a whole word.
const ACRONYMS: &[&str] = &[
    "ai", "api", "aws", "cdn", "cli", "cors", "cpu", "csrf", "css", "csv", "db", "dns", "gcp", "gpu", "html",
    "http", "https", "id", "io", "ip", "json", "jwt", "kyc", "llm", "mfa", "oidc", "otp", "pdf", "pii",
    "pin", "rls", "rpc", "s3", "saml", "sdk", "sla", "smtp", "sms", "sql", "ssh", "ssl", "sso", "tcp", "tls",
    "totp", "ttl", "ui", "uri", "url", "utc", "uuid", "vat", "vm", "xml",
];

/// `RESOURCE_NOT_FOUND` is "Resource Not Found", `auth/invalid-api-key` is "Auth Invalid API Key".
pub(crate) fn title(code: &str) -> String {
    let words: Vec<String> = words(code)
        .iter()
        .map(|word| match word.as_str() {
            "oauth" => "OAuth".to_owned(),
            word if ACRONYMS.contains(&word) => word.to_uppercase(),
            word => capital(word),
        })
        .collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::title;

    #[test]
    fn a_code_in_words() {
        for (code, words) in [
            ("RESOURCE_NOT_FOUND", "Resource Not Found"),
            ("AUTH_RLS_REQUIRES_USER_JWT", "Auth RLS Requires User JWT"),
            ("EXTERNAL_S3_ERROR", "External S3 Error"),
            ("auth/access-token-expired", "Auth Access Token Expired"),
            ("payload_too_large", "Payload Too Large"),
            ("appNotFound", "App Not Found"),
        ] {
            assert_eq!(title(code), words);
        }
    }
}
