//! X, API v2, response codes and errors: problem details whose type ends in the code; what was sent is named
//! parameter by parameter.

use error_core::{ApiError, Location, Violation, dialect};
use serde_json::json;

use super::check::answer;

dialect! {
    X {
        codes: "kebab-case",
        media_type: "application/problem+json",
        body: {
            "errors"?: [for violation in violations {
                "parameters": violation.details,
                "message": violation.message,
            }],
            "title": title,
            "detail": message,
            "type": "https://api.twitter.com/2/problems/{code}",
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = X)]
enum Failure {
    #[api_error(code = "invalid-request", status = 400, message = "Some parameters are wrong")]
    InvalidRequest(#[api_error(violations)] Vec<Violation>),
    #[api_error(code = "usage-capped", status = 429, message = "The month is used up")]
    UsageCapped {
        #[api_error(header = "x-rate-limit-reset")]
        reset: u64,
    },
}

#[test]
fn parameters() {
    let ids = Violation::new("", "`foo` is no id")
        .at(Location::Query)
        .with_detail("ids", json!(["47998559,foo"]));
    answer(&Failure::InvalidRequest(vec![ids]))
        .reads("/violations/*/location", "body")
        .is(
            400,
            json!({
                "errors": [{ "parameters": { "ids": ["47998559,foo"] }, "message": "`foo` is no id" }],
                "title": "Invalid Request",
                "detail": "Some parameters are wrong",
                "type": "https://api.twitter.com/2/problems/invalid-request",
            }),
        );
}

#[test]
fn none() {
    answer(&Failure::UsageCapped { reset: 1_700_000_000 })
        .is(
            429,
            json!({
                "title": "Usage Capped",
                "detail": "The month is used up",
                "type": "https://api.twitter.com/2/problems/usage-capped",
            }),
        )
        .has("x-rate-limit-reset", "1700000000");
}
