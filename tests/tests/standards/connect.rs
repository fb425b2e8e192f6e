//! The Connect protocol.

use error_core::dialects::Connect;
use error_core::{ApiError, Context, dialect, respond};
use serde_json::Value;

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
enum Example {
    #[api_error(
        code = "UNAVAILABLE",
        status = 503,
        message = "overloaded: back off and retry",
        retry_after = 60
    )]
    Overloaded,
    #[api_error(code = "NOT_IMPLEMENTED", status = 501)]
    #[api_error(message = "connectrpc.greet.v1.GreetService/Greet is not implemented")]
    Unimplemented,
}

/// "Error and EndStreamResponse" and "Unary-Response".
#[test]
fn the_examples() {
    is_example::<Bare>(
        &Example::Overloaded,
        &Context::new(),
        r#"{"code": "unavailable"}"#,
    );
}
