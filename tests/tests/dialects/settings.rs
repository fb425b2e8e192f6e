//! Media type, documentation URL, headers, challenge.

use error_core::{ApiError, Context, Dialect, dialect, respond_as};
use std::time::{Duration, UNIX_EPOCH};

use crate::{alone, body};

dialect! {
    Lock {
        media_type: "application/vnd.lock+json",
        docs: "https://lock.example/errors/{code as kebab-case}?request={request_id}",
        challenge: r#"Bearer realm="lock", error="{code as snake_case}", about="{message}""#,
        headers: { "x-lock-request"?: request_id, "cache-control": "no-store", "x-kind": [code, "status {status}"], "x-version": 2 },
        body: { "id": context.call or null, "code": code, "when": timestamp as millis, "url"?: documentation_url },
    }
}

#[derive(Debug, ApiError)]
enum KeyError {
    #[api_error(code = "KEY_LOST", status = 404, message = "Lost")]
    Lost,
    #[api_error(code = "KEY_WRONG", status = 401, message = "{key} is wrong")]
    Wrong { key: String },
    #[api_error(
        code = "KEY_OLD",
        status = 401,
        message = "Old",
        docs = "https://own.example/old"
    )]
    Old,
}

fn header<D: Dialect>(error: &KeyError, context: &Context, name: &str) -> Vec<String> {
    let answer = respond_as::<D>(error, context);
    answer
        .headers()
        .get_all(name)
        .iter()
        .map(|value| value.to_str().expect("it is ASCII").to_owned())
        .collect()
}

#[test]
fn values_of_the_request_are_of_any_json_type() {
    let time = UNIX_EPOCH + Duration::from_secs(1_700_000_000);
    let context = Context::new()
        .with_request_id("r-9")
        .with_value("call", 7)
        .with_time(time);
    assert_eq!(
        body::<Lock>(&KeyError::Lost, &context),
        r#"{"id":7,"code":"KEY_LOST","when":1700000000000,"url":"https://lock.example/errors/key-lost?request=r-9"}"#
    );
    assert_eq!(
        body::<Lock>(&KeyError::Lost, &Context::new().with_time(time)),
        r#"{"id":null,"code":"KEY_LOST","when":1700000000000}"#,
        "without its request there is no URL"
    );
}

#[test]
fn what_fills_a_url_is_percent_encoded() {
    let context = Context::new().with_request_id("a/b?c=d&é");
    let read: serde_json::Value =
        serde_json::from_str(&body::<Lock>(&KeyError::Lost, &context)).expect("JSON");
    assert_eq!(
        read["url"],
        "https://lock.example/errors/key-lost?request=a%2Fb%3Fc%3Dd%26%C3%A9"
    );
    let read: serde_json::Value =
        serde_json::from_str(&body::<Lock>(&KeyError::Old, &context)).expect("JSON");
    assert_eq!(read["url"], "https://own.example/old", "its own comes first");
}

#[test]
fn headers_are_optional_repeated_and_constant() {
    let context = Context::new().with_request_id("r-9");
    assert_eq!(
        header::<Lock>(&KeyError::Lost, &context, "content-type"),
        ["application/vnd.lock+json"]
    );
    assert_eq!(
        header::<Lock>(&KeyError::Lost, &context, "x-lock-request"),
        ["r-9"]
    );
    assert_eq!(
        header::<Lock>(&KeyError::Lost, &context, "cache-control"),
        ["no-store"]
    );
    assert_eq!(
        header::<Lock>(&KeyError::Lost, &context, "x-kind"),
        ["KEY_LOST", "status 404"]
    );
    assert_eq!(header::<Lock>(&KeyError::Lost, &context, "x-version"), ["2"]);
    assert!(header::<Lock>(&KeyError::Lost, &Context::new(), "x-lock-request").is_empty());
}

#[test]
fn a_challenge_is_sent_with_401_and_its_values_are_quoted() {
    let wrong = KeyError::Wrong {
        key: "\"a\\b\"".to_owned(),
    };
    assert!(header::<Lock>(&KeyError::Lost, &Context::new(), "www-authenticate").is_empty());
    assert_eq!(
        header::<Lock>(&wrong, &Context::new(), "www-authenticate"),
        [r#"Bearer realm="lock", error="key_wrong", about="\"a\\b\" is wrong""#]
    );
}

#[test]
fn what_is_illegal_in_a_header_is_not_sent() {
    let context = Context::new().with_request_id("a\r\nset-cookie: b");
    assert!(header::<Lock>(&KeyError::Lost, &context, "x-lock-request").is_empty());
    assert!(header::<Lock>(&KeyError::Lost, &context, "set-cookie").is_empty());
}

dialect! { Base { docs: "https://base.example/errors/", body: { "url": documentation_url } } }

#[test]
fn a_base_is_followed_by_the_code_in_kebab_case() {
    assert_eq!(
        alone::<Base>(&KeyError::Lost),
        r#"{"url":"https://base.example/errors/#key-lost"}"#
    );
    assert_eq!(
        alone::<Base>(&KeyError::Old),
        r#"{"url":"https://own.example/old"}"#
    );
}
