//! Contentful, errors: the code is the id of a system object; paths are lists of segments.

use error_core::{ApiError, Context, Violation, dialect};
use serde_json::json;

use super::check::answer_in;

dialect! {
    Contentful {
        codes: "PascalCase",
        media_type: "application/vnd.contentful.management.v1+json",
        headers: { "x-contentful-request-id"?: request_id },
        body: {
            "sys": { "type": "Error", "id": code },
            "message": message,
            "details"?: {
                "errors"?: [for violation in violations {
                    "name"?: violation.code,
                    "path": [..violation.path],
                    "details": violation.message,
                    "value"?: violation.details.value,
                }],
                ..details
            },
            "requestId"?: request_id,
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Contentful)]
enum Failure {
    #[api_error(
        code = "NotFound",
        status = 404,
        message = "No such entry",
        detail(type = "Entry")
    )]
    NotFound {
        #[api_error(detail)]
        id: &'static str,
    },
    #[api_error(code = "ValidationFailed", status = 422, message = "Not an entry")]
    Invalid(#[api_error(violations)] Vec<Violation>),
}

#[test]
fn details_of_the_error() {
    answer_in(&Failure::NotFound { id: "2XS1" }, Context::new())
        .is(
            404,
            json!({
                "sys": { "type": "Error", "id": "NotFound" },
                "message": "No such entry",
                "details": { "type": "Entry", "id": "2XS1" },
            }),
        )
        .has("content-type", "application/vnd.contentful.management.v1+json");
}

#[test]
fn details_of_the_problems() {
    let tag = Violation::new("fields.tags.en-US.0", "is too long")
        .with_code("size")
        .with_detail("value", "abc");
    let context = Context::new().with_request_id("58f7");
    answer_in(&Failure::Invalid(vec![tag]), context).is(
        422,
        json!({
            "sys": { "type": "Error", "id": "ValidationFailed" },
            "message": "Not an entry",
            "details": { "errors": [{
                "name": "size",
                "path": ["fields", "tags", "en-US", 0],
                "details": "is too long",
                "value": "abc",
            }] },
            "requestId": "58f7",
        }),
    );
}
