//! RFC 6749 and RFC 6750.

use error_core::dialects::OAuth;
use error_core::{ApiError, Context, dialect, respond};
use serde_json::Value;

use crate::is_example;
use crate::shape::{is_object, optional, required};

dialect! {
    /// With a realm, and without a description in the body.
    Store {
        codes: "snake_case",
        challenge: r#"Bearer realm="example", error="{code}", error_description="{title}""#,
        headers: { "cache-control": "no-store", "pragma": "no-cache" },
        body: { "error": code },
    }
}

dialect! {
    /// With a realm.
    Realm {
        extends: OAuth,
        challenge: r#"Bearer realm="example", error="{code}", error_description="{title}""#,
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Realm)]
enum TokenError {
    #[api_error(code = "invalid_request", status = 400, message = "There is no grant_type")]
    Request,
    #[api_error(
        code = "invalid_token",
        status = 401,
        title = "The access token expired",
        message = "It expired"
    )]
    #[api_error(docs = "https://example.com/errors/expired")]
    Expired,
    #[api_error(
        code = "insufficient_scope",
        status = 403,
        message = "The token does not cover this"
    )]
    Scope,
}

/// No credentials were sent: no error is told (RFC 6750, section 3.1).
#[derive(Debug, ApiError)]
#[api_error(dialect = Realm, challenge = r#"Bearer realm="example""#)]
#[api_error(code = "unauthorized", status = 401, message = "Send a token")]
struct NoToken;

/// RFC 6749, section 5.2.
#[test]
fn the_error_response() {
    is_example::<Store>(
        &TokenError::Request,
        &Context::new(),
        r#"{ "error":"invalid_request" }"#,
    );
    let answer = respond(&TokenError::Request, &Context::new());
    assert_eq!(answer.status(), 400);
    assert_eq!(answer.headers()["content-type"], "application/json");
    assert_eq!(answer.headers()["cache-control"], "no-store");
    assert_eq!(answer.headers()["pragma"], "no-cache");
    assert!(answer.headers().get("www-authenticate").is_none());
}

/// RFC 6750, section 3: the two challenges.
#[test]
fn the_challenges() {
    let challenge = |answer: http::Response<bytes::Bytes>| {
        let all = answer.headers().get_all("www-authenticate");
        let all: Vec<_> = all
            .iter()
            .map(|value| value.to_str().unwrap().to_owned())
            .collect();
        assert_eq!((all.len(), answer.status().as_u16()), (1, 401));
        all[0].clone()
    };
    assert_eq!(
        challenge(respond(&NoToken, &Context::new())),
        r#"Bearer realm="example""#
    );
    assert_eq!(
        challenge(respond(&TokenError::Expired, &Context::new())),
        r#"Bearer realm="example", error="invalid_token", error_description="The access token expired""#,
    );
}

/// The characters of section 5.2: %x20-21 / %x23-5B / %x5D-7E, of the URI without %x20.
#[test]
fn texts_are_of_the_characters_allowed() {
    fn error(value: &Value) -> bool {
        value.as_str().is_some_and(|text| {
            text.bytes()
                .all(|byte| matches!(byte, 0x20..=0x21 | 0x23..=0x5b | 0x5d..=0x7e))
        })
    }
    fn uri(value: &Value) -> bool {
        error(value) && !value.as_str().is_some_and(|text| text.contains(' '))
    }
    let members = [
        required("error", error),
        optional("error_description", error),
        optional("error_uri", uri),
    ];
    for one in [TokenError::Request, TokenError::Expired, TokenError::Scope] {
        let answer = respond(&one, &Context::new());
        is_object(&serde_json::from_slice(answer.body()).unwrap(), &members, false);
    }
}
