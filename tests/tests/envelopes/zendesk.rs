//! Zendesk, API reference, requests: a map from field to a list of objects.

use error_core::{ApiError, Violation, dialect};
use serde_json::json;

use super::check::answer;

dialect! {
    Zendesk {
        codes: "PascalCase",
        body: {
            "error": code,
            "description": message,
            "details"?: {
                for violation in violations {
                    violation.path or "base": [{ "description": violation.message, "error"?: violation.code }]
                }
            },
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Zendesk)]
enum Failure {
    #[api_error(code = "RecordInvalid", status = 422, message = "Not a ticket")]
    Invalid(#[api_error(violations)] Vec<Violation>),
    #[api_error(code = "RecordNotFound", status = 404, message = "Not found")]
    NotFound,
}

#[test]
fn a_map_of_lists() {
    let problems = vec![
        Violation::new("requester", "is suspended").with_code("InvalidValue"),
        Violation::new("", "is closed"),
    ];
    answer(&Failure::Invalid(problems)).is(
        422,
        json!({
            "error": "RecordInvalid",
            "description": "Not a ticket",
            "details": {
                "requester": [{ "description": "is suspended", "error": "InvalidValue" }],
                "base": [{ "description": "is closed" }],
            },
        }),
    );
    answer(&Failure::NotFound).is(
        404,
        json!({ "error": "RecordNotFound", "description": "Not found" }),
    );
}
