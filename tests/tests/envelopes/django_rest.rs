//! Django REST framework, exceptions: the map is the root, or else one text.

use error_core::{ApiError, Violation, dialect};
use serde_json::json;

use super::check::answer;

dialect! {
    DjangoRest {
        body: match status {
            400: { for violation in violations { violation.path or "non_field_errors": [violation.message] } },
            _: { "detail": message },
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = DjangoRest)]
enum Failure {
    #[api_error(code = "invalid", status = 400, message = "Not a snippet")]
    Invalid(#[api_error(violations)] Vec<Violation>),
    #[api_error(code = "method_not_allowed", status = 405, message = "Not here", headers("Allow" = "GET"))]
    Method,
}

#[test]
fn a_map_as_root() {
    let problems = vec![
        Violation::new("amount", "is no number"),
        Violation::new("", "is of no use"),
    ];
    answer(&Failure::Invalid(problems))
        .loses("/code")
        .reads("/message", "is no number")
        .is(
            400,
            json!({ "amount": ["is no number"], "non_field_errors": ["is of no use"] }),
        );
}

#[test]
fn a_text() {
    answer(&Failure::Method)
        .loses("/code")
        .is(405, json!({ "detail": "Not here" }))
        .has("allow", "GET");
}
