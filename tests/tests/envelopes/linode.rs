//! Linode, API, errors: a list with reasons and fields, and no code.

use error_core::{ApiError, Violation, dialect};
use serde_json::json;

use super::check::answer;

dialect! {
    Linode {
        headers: { "x-spec-version": "4.176.0" },
        body: { "errors": [for error in errors { "field"?: error.path, "reason": error.message }] },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Linode)]
enum Failure {
    #[api_error(code = "not_found", status = 404, message = "Not found")]
    NotFound,
    #[api_error(code = "invalid", status = 400, message = "Not a disk")]
    Invalid(#[api_error(violations)] Vec<Violation>),
}

#[test]
fn reasons() {
    answer(&Failure::NotFound)
        .loses("/code")
        .is(404, json!({ "errors": [{ "reason": "Not found" }] }))
        .has("x-spec-version", "4.176.0");
    let problems = vec![
        Violation::new("label", "is taken"),
        Violation::new("size", "is too large"),
    ];
    answer(&Failure::Invalid(problems))
        .loses("/code")
        .reads("/message", "is taken")
        .is(
            400,
            json!({ "errors": [
            { "field": "label", "reason": "is taken" },
            { "field": "size", "reason": "is too large" },
        ] }),
        );
}
