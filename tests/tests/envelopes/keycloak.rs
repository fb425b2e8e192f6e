//! Keycloak, Admin REST API: the message alone.

use error_core::{ApiError, dialect};
use serde_json::json;

use super::check::answer;

dialect! {
    Keycloak { body: { "errorMessage": message } }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Keycloak)]
enum Failure {
    #[api_error(code = "conflict", status = 409, message = "Somebody has this {what}")]
    Conflict { what: &'static str },
}

#[test]
fn a_message_alone() {
    answer(&Failure::Conflict { what: "name" })
        .loses("/code")
        .is(409, json!({ "errorMessage": "Somebody has this name" }));
}
