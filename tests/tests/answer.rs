//! Answers: status, headers and body.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use error_core::dialects::{Bkend, Butterbase, Butverify, SchemaStack};
use error_core::{ApiError, Context, Fault, Violation, render, respond, respond_as};

#[derive(Debug, ApiError)]
#[api_error(dialect = Butterbase)]
enum StoreError {
    /// There is no app of this name.
    #[api_error(
        code = "APP_NOT_FOUND",
        status = 404,
        message = "App {app_id:?} not found",
        remediation = "List your apps."
    )]
    AppNotFound { app_id: String },

    /// Too many requests.
    #[api_error(
        code = "QUOTA_RATE_LIMIT",
        status = 429,
        message = "Slow down",
        remediation = "Wait."
    )]
    RateLimited {
        #[api_error(detail)]
        limit: u32,
        #[api_error(retry_after)]
        wait: Duration,
    },

    /// Nothing to say.
    #[api_error(
        code = "AUTH_MISSING",
        status = 401,
        message = "Say who you are",
        remediation = "Send a token."
    )]
    Missing,

    /// The input is wrong.
    #[api_error(
        code = "INPUT_INVALID",
        status = 422,
        message = "The input is wrong",
        remediation = "Correct it."
    )]
    Invalid {
        #[api_error(violations)]
        problems: Vec<Violation>,
    },
}

fn text(body: &[u8]) -> &str {
    std::str::from_utf8(body).unwrap()
}

#[test]
fn a_constant_body_is_the_same_bytes_every_time() {
    let first = respond(&StoreError::Missing, &Context::new());
    let second = respond(&StoreError::Missing, &Context::new());
    assert_eq!(first.status(), 401);
    assert_eq!(first.headers()["content-type"], "application/json");
    assert_eq!(first.headers()["www-authenticate"], "Bearer");
    assert_eq!(
        text(first.body()),
        r#"{"error":{"code":"AUTH_MISSING","message":"Say who you are","remediation":"Send a token.","documentation_url":"https://docs.butterbase.ai/errors#auth-missing","details":{}}}"#
    );
    assert_eq!(
        first.body().as_ptr(),
        second.body().as_ptr(),
        "packed at compile time"
    );
}

#[test]
fn fields_fill_messages_details_and_headers() {
    let error = StoreError::AppNotFound {
        app_id: "my \"app\"".into(),
    };
    assert_eq!(
        text(&render::<Butverify>(&error, &Context::new())),
        r#"{"ok":false,"error":{"code":"APP_NOT_FOUND","message":"App \"my \\\"app\\\"\" not found"}}"#
    );
    let error = StoreError::RateLimited {
        limit: 60,
        wait: Duration::from_millis(1500),
    };
    let answer = respond(&error, &Context::new());
    assert_eq!(answer.headers()["retry-after"], "2");
    assert!(text(answer.body()).ends_with(r#""details":{"limit":60}}}"#));
    let answer = respond_as::<Butverify>(&error, &Context::new());
    assert!(text(answer.body()).ends_with(r#""message":"Slow down","limit":60}}"#));
}

#[test]
fn violations_are_listed_where_there_are_any() {
    let none = StoreError::Invalid { problems: Vec::new() };
    assert_eq!(
        text(&render::<SchemaStack>(&none, &Context::new())),
        r#"{"error":{"code":"INPUT_INVALID","message":"The input is wrong"}}"#
    );
    let two = StoreError::Invalid {
        problems: vec![Violation::new("a.0", "is blank"), Violation::new("b", "is \t")],
    };
    assert_eq!(
        text(&render::<SchemaStack>(&two, &Context::new())),
        r#"{"error":{"code":"INPUT_INVALID","message":"The input is wrong","details":[{"field":"a.0","message":"is blank"},{"field":"b","message":"is \t"}]}}"#
    );
    assert_eq!(
        text(&render::<Bkend>(&two, &Context::new())),
        r#"{"success":false,"error":{"code":"INPUT_INVALID","message":"The input is wrong"}}"#
    );
}

#[test]
fn a_time_beyond_range_is_clamped_and_reported() {
    let faults = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&faults);
    let context = Context::new().with_fault_hook(Arc::new(move |fault: &Fault| {
        seen.lock().unwrap().push(fault.to_string());
    }));
    let answer = respond(
        &StoreError::RateLimited {
            limit: 1,
            wait: Duration::MAX,
        },
        &context,
    );
    assert_eq!(answer.status(), 429);
    assert_eq!(answer.headers()["retry-after"], "2147483647");
    let faults = faults.lock().unwrap();
    assert_eq!(faults.len(), 1, "{faults:?}");
    assert!(
        faults[0].starts_with("QUOTA_RATE_LIMIT: retry time"),
        "{faults:?}"
    );
}
