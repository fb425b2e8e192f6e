//! Datadog, API reference; HashiCorp Vault answers alike: nothing but a list of texts.

use error_core::{ApiError, Violation, dialect};
use serde_json::json;

use super::check::answer;

dialect! {
    Datadog { body: { "errors": [for error in errors "Invalid {error.path}: {error.message}" or error.message] } }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Datadog)]
enum Failure {
    #[api_error(code = "forbidden", status = 403, message = "May not do this")]
    Forbidden,
    #[api_error(code = "invalid", status = 400, message = "Not a monitor")]
    Invalid(#[api_error(violations)] Vec<Violation>),
}

#[test]
fn texts() {
    answer(&Failure::Forbidden)
        .loses("/code")
        .is(403, json!({ "errors": ["May not do this"] }));
    let problems = vec![
        Violation::new("query", "it is empty"),
        Violation::new("", "There is no such type"),
    ];
    answer(&Failure::Invalid(problems))
        .loses("/code")
        .reads("/message", "it is empty")
        .is(
            400,
            json!({ "errors": ["Invalid query: it is empty", "There is no such type"] }),
        );
}
