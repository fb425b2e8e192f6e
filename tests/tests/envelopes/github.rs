//! GitHub, REST API, troubleshooting: the code is that of each problem only, beside the resource and the field;
//! the page is that of the operation.

use error_core::{ApiError, Context, Violation, dialect};
use serde_json::json;

use super::check::answer_in;

dialect! {
    GitHub {
        media_type: "application/json; charset=utf-8",
        body: {
            "message": message,
            "errors"?: [for violation in violations {
                "resource"?: violation.details.resource,
                "field"?: violation.path,
                "code"?: violation.code,
            }],
            "documentation_url": "https://docs.github.com/rest/{context.operation}" or "https://docs.github.com/rest",
            "status": status as text,
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = GitHub)]
enum Failure {
    #[api_error(code = "invalid", status = 422, message = "Some fields are wrong")]
    Invalid(#[api_error(violations)] Vec<Violation>),
    #[api_error(code = "not_found", status = 404, message = "Nothing here")]
    NotFound,
}

#[test]
fn fields_of_resources() {
    let title = Violation::new("title", "is required")
        .with_code("missing_field")
        .with_detail("resource", "Issue");
    let context = Context::new().with_value("operation", "issues#create-an-issue");
    answer_in(&Failure::Invalid(vec![title]), context)
        .reads("/code", "missing_field")
        .loses("/violations/*/message")
        .is(
            422,
            json!({
                "message": "Some fields are wrong",
                "errors": [{ "resource": "Issue", "field": "title", "code": "missing_field" }],
                "documentation_url": "https://docs.github.com/rest/issues#create-an-issue",
                "status": "422",
            }),
        )
        .has("content-type", "application/json; charset=utf-8");
}

#[test]
fn no_fields() {
    answer_in(&Failure::NotFound, Context::new()).loses("/code").is(
        404,
        json!({
            "message": "Nothing here",
            "documentation_url": "https://docs.github.com/rest",
            "status": "404",
        }),
    );
}
