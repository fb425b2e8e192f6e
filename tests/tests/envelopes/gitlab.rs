//! GitLab, REST API, data validation and error reporting: the message itself is a map, or else a text.

use error_core::{ApiError, Violation, dialect};
use serde_json::json;

use super::check::answer;

dialect! {
    GitLab {
        body: {
            "message": { for violation in violations { violation.path or "base": [violation.message] } }
                or "{status} {message}",
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = GitLab)]
enum Failure {
    #[api_error(code = "invalid", status = 400, message = "Not a project")]
    Invalid(#[api_error(violations)] Vec<Violation>),
    #[api_error(code = "not_found", status = 404, message = "Project Not Found")]
    NotFound,
}

#[test]
fn a_message_that_is_a_map() {
    let problems = vec![
        Violation::new("path", "is taken"),
        Violation::new("bio", "is too long"),
    ];
    answer(&Failure::Invalid(problems))
        .loses("/code")
        .reads("/message", "is taken")
        .is(
            400,
            json!({ "message": { "path": ["is taken"], "bio": ["is too long"] } }),
        );
}

#[test]
fn a_text_with_the_status() {
    answer(&Failure::NotFound)
        .loses("/code")
        .is(404, json!({ "message": "404 Project Not Found" }));
}
