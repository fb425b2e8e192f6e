//! Laravel, validation: a message, and a map from field in dots to texts.

use error_core::{ApiError, Violation, dialect};
use serde_json::json;

use super::check::answer;

dialect! {
    Laravel {
        body: {
            "message": message,
            "errors"?: { for violation in violations { violation.path or "general": [violation.message] } },
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Laravel)]
enum Failure {
    #[api_error(code = "invalid", status = 422, message = "Not a post")]
    Invalid(#[api_error(violations)] Vec<Violation>),
    #[api_error(code = "unauthenticated", status = 401, message = "Log in first")]
    Unauthenticated,
}

#[test]
fn a_map_of_lists() {
    let problems = vec![
        Violation::new("title", "is missing"),
        Violation::new("tags.0.name", "is too long"),
        Violation::new("title", "is no text"),
    ];
    answer(&Failure::Invalid(problems))
        .loses("/code")
        .reads("/violations/1/path", "title")
        .reads("/violations/1/message", "is no text")
        .reads("/violations/2/path", "tags.0.name")
        .reads("/violations/2/message", "is too long")
        .is(
            422,
            json!({
                "message": "Not a post",
                "errors": { "title": ["is missing", "is no text"], "tags.0.name": ["is too long"] },
            }),
        );
    answer(&Failure::Unauthenticated)
        .loses("/code")
        .is(401, json!({ "message": "Log in first" }));
}
