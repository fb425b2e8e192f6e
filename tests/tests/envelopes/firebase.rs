//! Firebase, Auth REST API, error response: the code stands where others have a message, twice.

use error_core::{ApiError, dialect};
use serde_json::json;

use super::check::answer;

dialect! {
    Firebase {
        codes: "SCREAMING_SNAKE_CASE",
        body: {
            "error": {
                "code": status,
                "message": code,
                "errors": [{ "domain": "global", "reason": "invalid", "message": code }],
            },
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Firebase)]
enum Failure {
    #[api_error(code = "EMAIL_NOT_FOUND", status = 400, message = "Nobody has this address")]
    EmailNotFound,
}

#[test]
fn a_code_as_message() {
    answer(&Failure::EmailNotFound)
        .reads("/message", "Bad Request")
        .is(
            400,
            json!({ "error": {
            "code": 400,
            "message": "EMAIL_NOT_FOUND",
            "errors": [{ "domain": "global", "reason": "invalid", "message": "EMAIL_NOT_FOUND" }],
        } }),
        );
}
