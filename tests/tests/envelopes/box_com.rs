//! Box, API reference, client error: the problems are two levels down, in a member that is there for them only.

use error_core::{ApiError, Context, Violation, dialect};
use serde_json::json;

use super::check::answer_in;

dialect! {
    BoxCom {
        codes: "snake_case",
        body: {
            "type": "error",
            "status": status,
            "code": code,
            "context_info"?: {
                "errors": [for violation in violations {
                    "reason"?: violation.code,
                    "name"?: violation.path,
                    "message": violation.message,
                }],
            },
            "help_url": "http://developers.box.com/docs/#errors",
            "message": message,
            "request_id": request_id or "",
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = BoxCom)]
enum Failure {
    #[api_error(code = "bad_request", status = 400, message = "Not a folder")]
    Invalid(#[api_error(violations)] Vec<Violation>),
}

#[test]
fn problems() {
    let name = Violation::new("group_tag_name", "is taken").with_code("invalid_parameter");
    let context = || Context::new().with_request_id("abcdef123456");
    answer_in(&Failure::Invalid(vec![name]), context()).is(
        400,
        json!({
            "type": "error",
            "status": 400,
            "code": "bad_request",
            "context_info": {
                "errors": [{ "reason": "invalid_parameter", "name": "group_tag_name", "message": "is taken" }],
            },
            "help_url": "http://developers.box.com/docs/#errors",
            "message": "Not a folder",
            "request_id": "abcdef123456",
        }),
    );
}

#[test]
fn none() {
    answer_in(&Failure::Invalid(Vec::new()), Context::new()).is(
        400,
        json!({
            "type": "error",
            "status": 400,
            "code": "bad_request",
            "help_url": "http://developers.box.com/docs/#errors",
            "message": "Not a folder",
            "request_id": "",
        }),
    );
}
