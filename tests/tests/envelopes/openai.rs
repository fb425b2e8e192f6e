//! OpenAI, error codes: four members that are always there, `null` where there is nothing to say.

use error_core::{ApiError, Context, dialect};
use serde_json::json;

use super::check::answer_in;

dialect! {
    OpenAi {
        codes: "snake_case",
        headers: { "x-request-id"?: request_id },
        body: {
            "error": {
                "message": message,
                "type": category,
                "param": details.param or null,
                "code": code,
            },
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = OpenAi, category = "invalid_request_error")]
enum Failure {
    #[api_error(
        code = "context_length_exceeded",
        status = 400,
        message = "{given} tokens, and at most {most}",
        detail(param = "messages")
    )]
    Context { given: u32, most: u32 },
    #[api_error(
        code = "insufficient_quota",
        category = "insufficient_quota",
        status = 429,
        message = "The budget is used up"
    )]
    Quota,
}

#[test]
fn a_parameter() {
    let error = Failure::Context {
        given: 9000,
        most: 8192,
    };
    answer_in(&error, Context::new().with_request_id("req_2")).is(
        400,
        json!({ "error": {
            "message": "9000 tokens, and at most 8192",
            "type": "invalid_request_error",
            "param": "messages",
            "code": "context_length_exceeded",
        } }),
    );
}

#[test]
fn none() {
    answer_in(&Failure::Quota, Context::new().with_request_id("req_3"))
        .is(
            429,
            json!({ "error": {
                "message": "The budget is used up",
                "type": "insufficient_quota",
                "param": null,
                "code": "insufficient_quota",
            } }),
        )
        .has("x-request-id", "req_3");
}
