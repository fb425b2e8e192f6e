//! Titles: a code in words.

use crate::case::capital;

/// Written in capitals wherever they are a whole word. In order.
const ACRONYMS: &[&str] = &[
    "ai", "api", "aws", "cdn", "cli", "cors", "cpu", "csrf", "css", "csv", "db", "dns", "gcp", "gpu", "html",
    "http", "https", "id", "io", "ip", "json", "jwt", "kyc", "llm", "mfa", "oidc", "otp", "pdf", "pii",
    "pin", "rls", "rpc", "s3", "saml", "sdk", "sla", "sms", "smtp", "sql", "ssh", "ssl", "sso", "tcp", "tls",
    "totp", "ttl", "ui", "uri", "url", "utc", "uuid", "vat", "vm", "xml",
];

/// The longest of them.
const LONGEST: usize = 5;

/// The words of `RESOURCE_NOT_FOUND` are "Resource Not Found", those of `auth/invalid-api-key` "Auth Invalid API Key".
pub(crate) fn title(words: &[String]) -> String {
    let mut title = String::new();
    for word in words {
        if !title.is_empty() {
            title.push(' ');
        }
        match word.as_str() {
            "oauth" => title.push_str("OAuth"),
            word if word.len() <= LONGEST && ACRONYMS.binary_search(&word).is_ok() => {
                title.push_str(&word.to_uppercase());
            }
            word => title.push_str(&capital(word)),
        }
    }
    title
}

#[cfg(test)]
mod tests {
    use super::{ACRONYMS, LONGEST, title};
    use crate::case::words;

    #[test]
    fn acronyms_are_in_order() {
        assert!(ACRONYMS.is_sorted());
    }

    #[test]
    fn no_acronym_is_longer_than_the_longest() {
        assert_eq!(ACRONYMS.iter().map(|word| word.len()).max(), Some(LONGEST));
    }

    #[test]
    fn a_code_in_words() {
        for (code, expected) in [
            ("RESOURCE_NOT_FOUND", "Resource Not Found"),
            ("AUTH_RLS_REQUIRES_USER_JWT", "Auth RLS Requires User JWT"),
            ("EXTERNAL_S3_ERROR", "External S3 Error"),
            ("auth/access-token-expired", "Auth Access Token Expired"),
            ("payload_too_large", "Payload Too Large"),
            ("appNotFound", "App Not Found"),
        ] {
            assert_eq!(title(&words(code)), expected);
        }
    }
}
