//! Jira, REST API, error collection: a list of texts, and a map from field to text that is there when it is empty.

use error_core::{ApiError, Violation, dialect};
use serde_json::json;

use super::check::answer;

dialect! {
    Jira {
        body: {
            "errorMessages": [message],
            "errors": { for violation in violations { violation.path or "issue": violation.message } },
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Jira)]
enum Failure {
    #[api_error(code = "invalid", status = 400, message = "Not an issue")]
    Invalid(#[api_error(violations)] Vec<Violation>),
}

#[test]
fn a_map_of_texts() {
    let problems = vec![
        Violation::new("summary", "is missing"),
        Violation::new("customfield_10001", "is required"),
    ];
    answer(&Failure::Invalid(problems)).loses("/code").is(
        400,
        json!({
            "errorMessages": ["Not an issue"],
            "errors": { "summary": "is missing", "customfield_10001": "is required" },
        }),
    );
    answer(&Failure::Invalid(Vec::new()))
        .loses("/code")
        .is(400, json!({ "errorMessages": ["Not an issue"], "errors": {} }));
}
