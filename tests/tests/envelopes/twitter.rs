//! Twitter, API v1.1, error codes: a list of numbers and messages.

use error_core::{ApiError, dialect};
use serde_json::json;

use super::check::answer;

dialect! {
    Twitter {
        body: { "errors": [for error in errors { "code": error.number, "message": error.message }] },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Twitter)]
enum Failure {
    #[api_error(code = "rate_limit", number = 88, status = 429, message = "Too many requests")]
    RateLimit,
}

#[test]
fn a_list_of_one() {
    answer(&Failure::RateLimit).loses("/code").is(
        429,
        json!({ "errors": [{ "code": 88, "message": "Too many requests" }] }),
    );
}
