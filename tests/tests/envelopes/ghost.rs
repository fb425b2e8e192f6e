//! Ghost, Admin API, errors: nine members in each item of a list, `null` where there is nothing to say.

use error_core::{ApiError, Context, Violation, dialect};
use serde_json::json;

use super::check::answer_in;

dialect! {
    Ghost {
        codes: "PascalCase",
        body: {
            "errors": [for error in errors {
                "message": error.message,
                "context": error.title or null,
                "type": code,
                "details": error.details.details or null,
                "property": error.path or null,
                "help": error.remediation or null,
                "code": error.category or null,
                "id": request_id or null,
                "ghostErrorCode": null,
            }],
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Ghost)]
#[api_error(
    code = "ValidationError",
    status = 422,
    title = "The member cannot be saved",
    message = "Not a member"
)]
struct Invalid(#[api_error(violations)] Vec<Violation>);

#[test]
fn nulls() {
    let email = Violation::new("email", "is taken").with_remediation("Take another one.");
    answer_in(&Invalid(vec![email]), Context::new().with_request_id("3a44"))
        .reads("/message", "is taken")
        .is(
            422,
            json!({ "errors": [{
            "message": "is taken",
            "context": "The member cannot be saved",
            "type": "ValidationError",
            "details": null,
            "property": "email",
            "help": "Take another one.",
            "code": null,
            "id": "3a44",
            "ghostErrorCode": null,
        }] }),
        );
}
