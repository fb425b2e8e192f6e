//! Kubernetes, API conventions, response status kind: causes beside the details of the error, in one member.

use error_core::{ApiError, Violation, dialect};
use serde_json::json;

use super::check::answer;

dialect! {
    Kubernetes {
        codes: "PascalCase",
        body: {
            "kind": "Status",
            "apiVersion": "v1",
            "metadata": {},
            "status": "Failure",
            "message": message,
            "reason": code,
            "details"?: {
                ..details,
                "causes"?: [for violation in violations {
                    "reason"?: violation.code,
                    "message": violation.message,
                    "field"?: violation.path as brackets,
                }],
                "retryAfterSeconds"?: retry_after,
            },
            "code": status,
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Kubernetes)]
enum Failure {
    #[api_error(
        code = "Invalid",
        status = 422,
        message = "{name} is no deployment",
        detail(group = "apps", kind = "Deployment")
    )]
    Invalid {
        #[api_error(detail)]
        name: &'static str,
        #[api_error(violations)]
        causes: Vec<Violation>,
    },
    #[api_error(
        code = "TooManyRequests",
        status = 429,
        message = "Slow down",
        retry_after = 1
    )]
    Busy,
    #[api_error(code = "InternalError", status = 500, message = "Something broke")]
    Internal,
}

#[test]
fn causes() {
    let image = Violation::new("spec.template.spec.containers.0.image", "is required")
        .with_code("FieldValueRequired");
    answer(&Failure::Invalid {
        name: "api",
        causes: vec![image],
    })
    .is(
        422,
        json!({
            "kind": "Status", "apiVersion": "v1", "metadata": {}, "status": "Failure",
            "message": "api is no deployment",
            "reason": "Invalid",
            "details": {
                "name": "api",
                "group": "apps",
                "kind": "Deployment",
                "causes": [{
                    "reason": "FieldValueRequired",
                    "message": "is required",
                    "field": "spec.template.spec.containers[0].image",
                }],
            },
            "code": 422,
        }),
    );
}

#[test]
fn seconds_or_nothing() {
    let body = |message: &str, reason: &str, code: u16| {
        json!({
            "kind": "Status", "apiVersion": "v1", "metadata": {}, "status": "Failure",
            "message": message, "reason": reason, "code": code,
        })
    };
    let mut busy = body("Slow down", "TooManyRequests", 429);
    busy["details"] = json!({ "retryAfterSeconds": 1 });
    answer(&Failure::Busy).is(429, busy);
    answer(&Failure::Internal).is(500, body("Something broke", "InternalError", 500));
}
