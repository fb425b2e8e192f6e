//! Ory, generic error: the status twice, the id of the request, and a reason beside the message.

use error_core::{ApiError, Context, dialect};
use serde_json::json;

use super::check::answer_in;

dialect! {
    Ory {
        codes: "snake_case",
        body: {
            "error": {
                "id": code,
                "code": status,
                "status": status as phrase,
                "request"?: request_id,
                "reason"?: details.reason,
                "message": message,
                "details"?: details,
            },
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Ory)]
enum Failure {
    #[api_error(code = "no_rule", status = 404, message = "No rule fits this URL")]
    NoRule,
    #[api_error(
        code = "session_aal2_required",
        status = 403,
        message = "A second factor is needed"
    )]
    SecondFactor {
        #[api_error(detail)]
        reason: &'static str,
        #[api_error(detail)]
        redirect_to: &'static str,
    },
}

#[test]
fn a_reason_and_the_other_details() {
    answer_in(&Failure::NoRule, Context::new().with_request_id("84a2")).is(
        404,
        json!({ "error": {
            "id": "no_rule",
            "code": 404,
            "status": "Not Found",
            "request": "84a2",
            "message": "No rule fits this URL",
        } }),
    );
    let error = Failure::SecondFactor {
        reason: "The session is of the first level",
        redirect_to: "https://x.example/login",
    };
    answer_in(&error, Context::new()).is(
        403,
        json!({ "error": {
            "id": "session_aal2_required",
            "code": 403,
            "status": "Forbidden",
            "reason": "The session is of the first level",
            "message": "A second factor is needed",
            "details": { "redirect_to": "https://x.example/login" },
        } }),
    );
}
