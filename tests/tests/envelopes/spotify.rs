//! Spotify, Web API, regular error object: the status is all that tells them apart.

use error_core::{ApiError, dialect};
use serde_json::json;

use super::check::answer;

dialect! {
    Spotify { body: { "error": { "status": status, "message": message } } }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Spotify, challenge = "Bearer realm=\"spotify\", error=\"invalid_token\"")]
enum Failure {
    #[api_error(code = "token_expired", status = 401, message = "The token is too old")]
    TokenExpired,
}

#[test]
fn status_and_message() {
    answer(&Failure::TokenExpired)
        .loses("/code")
        .is(
            401,
            json!({ "error": { "status": 401, "message": "The token is too old" } }),
        )
        .has(
            "www-authenticate",
            "Bearer realm=\"spotify\", error=\"invalid_token\"",
        );
}
