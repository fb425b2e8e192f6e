//! Anthropic, API errors: the code is the inner `type`; a status that no standard knows.

use error_core::{ApiError, Context, dialect};
use serde_json::json;

use super::check::answer_in;

dialect! {
    Anthropic {
        codes: "snake_case",
        headers: { "request-id"?: request_id },
        body: {
            "type": "error",
            "error": { "type": code, "message": message },
            "request_id": request_id or null,
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Anthropic)]
enum Failure {
    #[api_error(
        code = "overloaded_error",
        status = 529,
        message = "Too much to do",
        recovery = retry
    )]
    Overloaded,
}

#[test]
fn with_and_without_a_request_id() {
    answer_in(&Failure::Overloaded, Context::new().with_request_id("req_011"))
        .is(
            529,
            json!({
                "type": "error",
                "error": { "type": "overloaded_error", "message": "Too much to do" },
                "request_id": "req_011",
            }),
        )
        .has("request-id", "req_011");
    answer_in(&Failure::Overloaded, Context::new()).is(
        529,
        json!({
            "type": "error",
            "error": { "type": "overloaded_error", "message": "Too much to do" },
            "request_id": null,
        }),
    );
}
