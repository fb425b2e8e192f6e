//! Matrix, client-server API, standard error response: codes with a prefix of their own; milliseconds.

use std::time::Duration;

use error_core::{ApiError, dialect};
use serde_json::json;

use super::check::answer;

dialect! {
    Matrix {
        codes: "SCREAMING_SNAKE_CASE",
        body: { "errcode": code, "error": message, "retry_after_ms"?: retry_after as millis, ..details },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Matrix)]
enum Failure {
    #[api_error(code = "M_LIMIT_EXCEEDED", status = 429, message = "Too many requests")]
    Limit(#[api_error(retry_after)] Duration),
    #[api_error(code = "M_UNKNOWN_TOKEN", status = 401, message = "Log in again")]
    Token {
        #[api_error(detail)]
        soft_logout: bool,
    },
}

#[test]
fn milliseconds_and_flat_details() {
    answer(&Failure::Limit(Duration::from_millis(4200)))
        .is(
            429,
            json!({
                "errcode": "M_LIMIT_EXCEEDED",
                "error": "Too many requests",
                "retry_after_ms": 4200,
            }),
        )
        .has("retry-after", "5");
    answer(&Failure::Token { soft_logout: true }).is(
        401,
        json!({ "errcode": "M_UNKNOWN_TOKEN", "error": "Log in again", "soft_logout": true }),
    );
}
