//! Context, headers, challenge, documentation URL.

use std::time::{Duration, UNIX_EPOCH};

use error_core::{ApiError, Context, decode, dialect, respond_as};

use crate::{alone, both_ways};

dialect! {
    pub Lock {
        media_type: "application/vnd.lock+json",
        docs: "https://lock.example/errors/{code as kebab-case}?request={request_id}",
        challenge: r#"Bearer realm="lock", error="{code as snake_case}""#,
        headers: { "x-lock-request"?: request_id, "cache-control": "no-store" },
        body: { "id": context.call or null, "code": code, "when": timestamp as millis, "url"?: documentation_url },
    }
}

#[derive(Debug, ApiError)]
enum KeyError {
    #[api_error(code = "KEY_LOST", status = 404, message = "Lost")]
    Lost,
    #[api_error(code = "KEY_WRONG", status = 401, message = "Wrong")]
    Wrong,
}

fn context() -> Context {
    let time = UNIX_EPOCH + Duration::from_secs(1_700_000_000);
    Context::new()
        .with_time(time)
        .with_request_id("r-9")
        .with_value("call", 7)
}

#[test]
fn what_a_request_has() {
    let decoded = both_ways::<Lock>(
        &KeyError::Lost,
        &context(),
        r#"{"id":7,"code":"KEY_LOST","when":1700000000000,"url":"https://lock.example/errors/key-lost?request=r-9"}"#,
    );
    assert_eq!(
        (decoded.code(), decoded.request_id()),
        (Some("KEY_LOST"), Some("r-9"))
    );
    assert_eq!(decoded.context::<u8>("call").unwrap(), 7);
    assert_eq!(decoded.time(), context().time());
    let url = "https://lock.example/errors/key-lost?request=r-9";
    assert_eq!(decoded.documentation_url(), Some(url));
}

#[test]
fn headers_and_the_challenge() {
    let answer = respond_as::<Lock>(&KeyError::Wrong, &context());
    let header = |name: &str| answer.headers()[name].to_str().unwrap();
    assert_eq!(header("content-type"), "application/vnd.lock+json");
    assert_eq!(
        header("www-authenticate"),
        r#"Bearer realm="lock", error="key_wrong""#
    );
    assert_eq!(
        (header("x-lock-request"), header("cache-control")),
        ("r-9", "no-store")
    );
    // Without a body, the headers say it.
    let decoded = decode::<Lock>(answer.status(), answer.headers(), &"".into());
    assert_eq!(
        (decoded.code(), decoded.request_id()),
        (Some("key_wrong"), Some("r-9"))
    );
    // No `codes:` says which case it was; it is known all the same.
    assert!(decoded.has_code("KEY_WRONG"));
}

dialect! {
    /// A base: `#` and the code in kebab-case follow.
    pub Page { codes: "SCREAMING_SNAKE_CASE", docs: "https://page.example/errors", body: { "type": documentation_url } }
}

#[test]
fn a_url_without_holes_is_a_base() {
    let decoded = alone::<Page>(
        &KeyError::Lost,
        r#"{"type":"https://page.example/errors#key-lost"}"#,
    );
    assert_eq!(decoded.code(), Some("KEY_LOST"));
}
