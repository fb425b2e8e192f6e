//! NestJS, exception filters and validation pipe: the message is a text, or a list of texts.

use error_core::{ApiError, Violation, dialect};
use serde_json::json;

use super::check::answer;

dialect! {
    NestJs {
        body: {
            "statusCode": status,
            "message": [for violation in violations violation.message] or message,
            "error": status as phrase,
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = NestJs)]
enum Failure {
    #[api_error(code = "invalid", status = 400, message = "Not valid")]
    Invalid(#[api_error(violations)] Vec<Violation>),
    #[api_error(code = "not_found", status = 404, message = "There is no cat {id}")]
    NotFound { id: u32 },
}

#[test]
fn texts_or_a_text() {
    let problems = vec![
        Violation::new("name", "name should not be empty"),
        Violation::new("age", "age must be a number"),
    ];
    answer(&Failure::Invalid(problems))
        .loses("/code")
        .reads("/message", "name should not be empty")
        .loses("/violations/*/path")
        .is(
            400,
            json!({
                "statusCode": 400,
                "message": ["name should not be empty", "age must be a number"],
                "error": "Bad Request",
            }),
        );
    answer(&Failure::NotFound { id: 9 }).loses("/code").is(
        404,
        json!({ "statusCode": 404, "message": "There is no cat 9", "error": "Not Found" }),
    );
}
