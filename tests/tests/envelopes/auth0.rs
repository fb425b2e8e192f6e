//! Auth0, Management API: the status as number and as phrase, and the code last.

use error_core::{ApiError, dialect};
use serde_json::json;

use super::check::answer;

dialect! {
    Auth0 {
        codes: "snake_case",
        body: {
            "statusCode": status,
            "error": status as phrase,
            "message": message,
            "errorCode": code,
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Auth0)]
enum Failure {
    #[api_error(code = "inexistent_user", status = 404, message = "There is no such user")]
    NoUser,
}

#[test]
fn a_phrase() {
    answer(&Failure::NoUser).is(
        404,
        json!({
            "statusCode": 404,
            "error": "Not Found",
            "message": "There is no such user",
            "errorCode": "inexistent_user",
        }),
    );
}
