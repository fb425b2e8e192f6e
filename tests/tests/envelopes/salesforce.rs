//! Salesforce, REST API, status codes and error responses: a list is the root; each problem names its fields.

use error_core::{ApiError, Violation, dialect};
use serde_json::json;

use super::check::answer;

dialect! {
    Salesforce {
        codes: "SCREAMING_SNAKE_CASE",
        body: [for error in errors {
            "message": error.message,
            "errorCode": error.code,
            "fields"?: [error.path],
        }],
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Salesforce)]
enum Failure {
    #[api_error(code = "INVALID_TYPE", status = 400, message = "There are no {kind}s")]
    Type { kind: String },
    #[api_error(
        code = "REQUIRED_FIELD_MISSING",
        status = 400,
        message = "Something is missing"
    )]
    Missing(#[api_error(violations)] Vec<Violation>),
}

#[test]
fn the_error_alone() {
    answer(&Failure::Type {
        kind: "Acount".into(),
    })
    .is(
        400,
        json!([{ "message": "There are no Acounts", "errorCode": "INVALID_TYPE" }]),
    );
}

#[test]
fn one_for_each_field() {
    let name = Violation::new("Name", "is missing");
    let id = Violation::new("Id", "is no id").with_code("MALFORMED_ID");
    answer(&Failure::Missing(vec![name, id]))
        .reads("/message", "is missing")
        .reads("/violations/0/code", "REQUIRED_FIELD_MISSING")
        .is(
            400,
            json!([
                { "message": "is missing", "errorCode": "REQUIRED_FIELD_MISSING", "fields": ["Name"] },
                { "message": "is no id", "errorCode": "MALFORMED_ID", "fields": ["Id"] },
            ]),
        );
}
