//! QuickBooks Online, fault types: a fault whose type follows from the status; codes of digits, zeros and all.

use std::time::{Duration, SystemTime};

use error_core::{ApiError, Context, Violation, dialect};
use serde_json::json;

use super::check::answer_in;

dialect! {
    QuickBooks {
        body: {
            "Fault": {
                "Error": [for error in errors {
                    "Message": error.title,
                    "Detail": error.message,
                    "code": error.code,
                    "element"?: error.path,
                }],
                "type": match status {
                    401: "AuthenticationFault",
                    403: "AuthorizationFault",
                    4xx: "ValidationFault",
                    _: "SystemFault",
                },
            },
            "time": timestamp,
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = QuickBooks)]
enum Failure {
    #[api_error(
        code = "2010",
        title = "Request has invalid property",
        status = 400,
        message = "Not a bill"
    )]
    Property(#[api_error(violations)] Vec<Violation>),
    #[api_error(
        code = "003001",
        title = "ThrottleExceeded",
        status = 429,
        message = "Slow down"
    )]
    Throttle,
    #[api_error(
        code = "003200",
        title = "Not logged in",
        status = 401,
        message = "The token is too old"
    )]
    Token,
}

fn context() -> Context {
    Context::new().with_time(SystemTime::UNIX_EPOCH + Duration::from_millis(1_700_000_000_123))
}

#[test]
fn types_of_faults() {
    for (error, status, kind, [title, detail, code]) in [
        (
            Failure::Throttle,
            429,
            "ValidationFault",
            ["ThrottleExceeded", "Slow down", "003001"],
        ),
        (
            Failure::Token,
            401,
            "AuthenticationFault",
            ["Not logged in", "The token is too old", "003200"],
        ),
    ] {
        answer_in(&error, context()).is(
            status,
            json!({
                "Fault": {
                    "Error": [{ "Message": title, "Detail": detail, "code": code }],
                    "type": kind,
                },
                "time": "2023-11-14T22:13:20.123Z",
            }),
        );
    }
}

#[test]
fn an_element() {
    let id = Violation::new("VendorRef", "is unknown").with_code("2500");
    answer_in(&Failure::Property(vec![id]), context())
        .reads("/code", "2500")
        .reads("/message", "is unknown")
        .is(
            400,
            json!({
                "Fault": {
                    "Error": [{
                        "Message": "Request has invalid property",
                        "Detail": "is unknown",
                        "code": "2500",
                        "element": "VendorRef",
                    }],
                    "type": "ValidationFault",
                },
                "time": "2023-11-14T22:13:20.123Z",
            }),
        );
}
