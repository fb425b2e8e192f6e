//! The Connect protocol.

use std::time::Duration;

use error_core::dialects::Connect;
use error_core::{ApiError, Context, Violation, decode, dialect, render, respond};
use http::{HeaderMap, StatusCode};
use serde_json::{Value, json};

use crate::is_example;

dialect! {
    /// A code alone.
    Bare { body: { "code": grpc as snake_case } }
}

macro_rules! codes {
    ($($variant:ident $code:literal $grpc:ident $status:literal $wire:literal,)*) => {
        #[derive(Debug, ApiError)]
        #[api_error(dialect = Connect)]
        enum All {
            $(#[api_error(code = $code, grpc = $grpc, status = $status, message = "It did not work")] $variant,)*
        }

        const ALL: &[(All, &str, u16)] = &[$((All::$variant, $wire, $status)),*];
    };
}

// "Error Codes": the sixteen that there are, each with its status.
codes! {
    Canceled "CANCELED" CANCELLED 499 "canceled",
    Unknown "UNKNOWN" UNKNOWN 500 "unknown",
    InvalidArgument "INVALID_ARGUMENT" INVALID_ARGUMENT 400 "invalid_argument",
    DeadlineExceeded "DEADLINE_EXCEEDED" DEADLINE_EXCEEDED 504 "deadline_exceeded",
    NotFound "NOT_FOUND" NOT_FOUND 404 "not_found",
    AlreadyExists "ALREADY_EXISTS" ALREADY_EXISTS 409 "already_exists",
    PermissionDenied "PERMISSION_DENIED" PERMISSION_DENIED 403 "permission_denied",
    ResourceExhausted "RESOURCE_EXHAUSTED" RESOURCE_EXHAUSTED 429 "resource_exhausted",
    FailedPrecondition "FAILED_PRECONDITION" FAILED_PRECONDITION 400 "failed_precondition",
    Aborted "ABORTED" ABORTED 409 "aborted",
    OutOfRange "OUT_OF_RANGE" OUT_OF_RANGE 400 "out_of_range",
    Unimplemented "UNIMPLEMENTED" UNIMPLEMENTED 501 "unimplemented",
    Internal "INTERNAL" INTERNAL 500 "internal",
    Unavailable "UNAVAILABLE" UNAVAILABLE 503 "unavailable",
    DataLoss "DATA_LOSS" DATA_LOSS 500 "data_loss",
    Unauthenticated "UNAUTHENTICATED" UNAUTHENTICATED 401 "unauthenticated",
}

#[test]
fn every_code_has_its_status() {
    for (error, wire, status) in ALL {
        let answer = respond(error, &Context::new());
        let value: Value = serde_json::from_slice(answer.body()).unwrap();
        assert_eq!(
            (value["code"].as_str().unwrap(), answer.status().as_u16()),
            (*wire, *status)
        );
        assert_eq!(answer.headers()["content-type"], "application/json");
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Connect)]
enum Example {
    #[api_error(
        code = "OVERLOADED",
        status = 503,
        message = "overloaded: back off and retry",
        retry_after = 60
    )]
    Overloaded,
    #[api_error(code = "NOT_IMPLEMENTED", status = 501)]
    #[api_error(message = "connectrpc.greet.v1.GreetService/Greet is not implemented")]
    Unimplemented,
    #[api_error(
        code = "BAD_NAME",
        status = 400,
        message = "The name is wrong",
        remediation = "Take another."
    )]
    #[api_error(docs = "https://example.com/names", detail(most = 40, unit = "letters"))]
    BadName {
        #[api_error(violations)]
        violations: Vec<Violation>,
    },
}

dialect! {
    /// A code and a message.
    Short { body: { "code": grpc as snake_case, "message": message } }
}

/// "Error and EndStreamResponse" and "Unary-Response".
#[test]
fn the_examples() {
    is_example::<Bare>(
        &Example::Overloaded,
        &Context::new(),
        r#"{"code": "unavailable"}"#,
    );
    is_example::<Short>(
        &Example::Unimplemented,
        &Context::new(),
        r#"{
          "code": "unimplemented",
          "message": "connectrpc.greet.v1.GreetService/Greet is not implemented"
        }"#,
    );
    let answer = respond(&Example::Overloaded, &Context::new());
    let value: Value = serde_json::from_slice(answer.body()).unwrap();
    assert_eq!(
        (&value["code"], &value["message"]),
        (&json!("unavailable"), &json!("overloaded: back off and retry")),
    );
    // The example, but for its `debug`, which nobody may rely on.
    assert_eq!(
        value["details"][1],
        json!({ "type": "google.rpc.RetryInfo", "value": "CgIIPA" })
    );
}

#[test]
fn details_are_there_where_there_is_something_to_say() {
    let violations = vec![Violation::new("name.first", "is empty").with_code("EMPTY")];
    let types = |error: &Example| {
        let answer = respond(error, &Context::new());
        let value: Value = serde_json::from_slice(answer.body()).unwrap();
        let details = value["details"].as_array().unwrap().clone();
        let types = details
            .iter()
            .map(|detail| detail["type"].as_str().unwrap().to_owned());
        types.collect::<Vec<_>>()
    };
    assert_eq!(
        types(&Example::Overloaded),
        ["google.rpc.ErrorInfo", "google.rpc.RetryInfo"]
    );
    assert_eq!(
        types(&Example::BadName { violations }),
        ["google.rpc.ErrorInfo", "google.rpc.BadRequest", "google.rpc.Help"],
    );
}

#[test]
fn details_come_back() {
    let violations = vec![Violation::new("name.first", "is empty").with_code("EMPTY")];
    let error = Example::BadName {
        violations: violations.clone(),
    };
    let body = render::<Connect>(&error, &Context::new());
    let decoded = decode::<Connect>(StatusCode::BAD_REQUEST, &HeaderMap::new(), &body);
    assert_eq!(
        (decoded.code(), decoded.message()),
        (Some("BAD_NAME"), "The name is wrong")
    );
    assert_eq!(decoded.remediation(), Some("Take another."));
    assert_eq!(decoded.documentation_url(), Some("https://example.com/names"));
    assert_eq!(decoded.violations(), violations);
    assert_eq!(decoded.detail::<String>("unit").unwrap(), "letters");
    // What is another type arrives as text.
    assert_eq!(decoded.detail::<Value>("most").unwrap(), "40");

    let body = render::<Connect>(&Example::Overloaded, &Context::new());
    let decoded = decode::<Connect>(StatusCode::SERVICE_UNAVAILABLE, &HeaderMap::new(), &body);
    assert_eq!(decoded.retry_after(), Some(Duration::from_mins(1)));
}

/// What is no detail is left unread.
#[test]
fn broken_details_are_stepped_over() {
    for details in [
        json!(7),
        json!([{}]),
        json!([{ "type": "google.rpc.ErrorInfo", "value": "!" }]),
        json!([{ "type": "google.rpc.ErrorInfo", "value": "CgpPVkVS" }]),
        json!([{ "type": "google.rpc.RetryInfo", "value": "CgsI////////////AQ" }]),
        json!([{ "type": "acme.Own", "value": "CgIIPA" }]),
    ] {
        let body = json!({ "code": "unavailable", "message": "busy", "details": details })
            .to_string()
            .into();
        let decoded = decode::<Connect>(StatusCode::SERVICE_UNAVAILABLE, &HeaderMap::new(), &body);
        assert_eq!((decoded.code(), decoded.message()), (None, "busy"), "{details}");
    }
}
