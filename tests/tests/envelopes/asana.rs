//! Asana, errors: help, and for what is the server's fault a phrase by which support finds it.

use error_core::{ApiError, Context, Violation, dialect};
use serde_json::json;

use super::check::answer_in;

dialect! {
    Asana {
        body: {
            "errors": [for error in errors {
                "message": error.message,
                "help"?: error.remediation,
                "phrase"?: match status { 5xx: request_id },
            }],
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Asana)]
enum Failure {
    #[api_error(
        code = "invalid",
        status = 400,
        message = "Not a task",
        remediation = "See https://developers.asana.com/docs/errors"
    )]
    Invalid(#[api_error(violations)] Vec<Violation>),
    #[api_error(code = "broken", status = 500, message = "Something broke")]
    Broken,
}

#[test]
fn help() {
    let project = Violation::new("project", "project: is missing");
    answer_in(
        &Failure::Invalid(vec![project]),
        Context::new().with_request_id("6 sad squid"),
    )
    .loses("/code")
    .reads("/message", "project: is missing")
    .loses("/violations")
    .loses("/request_id")
    .is(
        400,
        json!({ "errors": [{
                "message": "project: is missing",
                "help": "See https://developers.asana.com/docs/errors",
            }] }),
    );
}

#[test]
fn a_phrase() {
    answer_in(&Failure::Broken, Context::new().with_request_id("6 sad squid"))
        .loses("/code")
        .is(
            500,
            json!({ "errors": [{ "message": "Something broke", "phrase": "6 sad squid" }] }),
        );
}
