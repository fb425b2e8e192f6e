//! PagerDuty, REST API, errors: a number, and the problems as bare texts.

use error_core::{ApiError, Violation, dialect};
use serde_json::json;

use super::check::answer;

dialect! {
    PagerDuty {
        body: {
            "error": {
                "message": message,
                "code": number,
                "errors"?: [for violation in violations violation.message],
            },
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = PagerDuty)]
enum Failure {
    #[api_error(
        code = "invalid_input",
        number = 2001,
        status = 400,
        message = "Not a service"
    )]
    Invalid(#[api_error(violations)] Vec<Violation>),
    #[api_error(code = "not_found", number = 2100, status = 404, message = "Not found")]
    NotFound,
}

#[test]
fn bare_texts() {
    let problems = vec![Violation::new("name", "Name is taken")];
    answer(&Failure::Invalid(problems))
        .loses("/code")
        .loses("/violations/*/path")
        .is(
            400,
            json!({ "error": { "message": "Not a service", "code": 2001, "errors": ["Name is taken"] } }),
        );
    answer(&Failure::NotFound)
        .loses("/code")
        .is(404, json!({ "error": { "message": "Not found", "code": 2100 } }));
}
