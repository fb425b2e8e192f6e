//! Discord, reference, error messages and rate limits: a tree that mirrors the request, and an envelope of its own
//! for one status.

use std::time::Duration;

use error_core::{ApiError, Violation, dialect};
use serde_json::json;

use super::check::answer;

dialect! {
    Discord {
        body: match status {
            429: { "message": message, "retry_after": retry_after as fraction or 1, "global": false },
            _: {
                "code": number,
                "message": message,
                "errors"?: {
                    for violation in violations {
                        violation.path as nested: {
                            "_errors": [{ "code"?: violation.code, "message": violation.message }]
                        }
                    }
                },
            },
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Discord)]
enum Failure {
    #[api_error(
        code = "invalid_form_body",
        number = 50035,
        status = 400,
        message = "Not a message"
    )]
    Form(#[api_error(violations)] Vec<Violation>),
    #[api_error(code = "rate_limit", number = 31001, status = 429, message = "Slow down")]
    RateLimit(#[api_error(retry_after)] Duration),
}

#[test]
fn a_tree() {
    let title = Violation::new("embeds.0.title", "is too long").with_code("BASE_TYPE_MAX_LENGTH");
    let embeds = Violation::new("embeds", "are too many");
    answer(&Failure::Form(vec![title, embeds])).loses("/code").is(
        400,
        json!({
            "code": 50035,
            "message": "Not a message",
            "errors": { "embeds": {
                "0": { "title": { "_errors": [{ "code": "BASE_TYPE_MAX_LENGTH", "message": "is too long" }] } },
                "_errors": [{ "message": "are too many" }],
            } },
        }),
    );
}

#[test]
fn an_envelope_of_its_own() {
    answer(&Failure::RateLimit(Duration::from_millis(64_570)))
        .loses("/code")
        .loses("/number")
        .is(
            429,
            json!({ "message": "Slow down", "retry_after": 64.57, "global": false }),
        )
        .has("retry-after", "65");
}
