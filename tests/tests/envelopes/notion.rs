//! Notion, API reference, status codes: flat, with a constant that says what it is.

use error_core::{ApiError, Context, dialect};
use serde_json::json;

use super::check::answer_in;

dialect! {
    Notion {
        codes: "snake_case",
        body: {
            "object": "error",
            "status": status,
            "code": code,
            "message": message,
            "request_id"?: request_id,
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Notion)]
enum Failure {
    #[api_error(code = "object_not_found", status = 404, message = "There is no page {id}")]
    NotFound { id: &'static str },
}

#[test]
fn an_object_that_is_an_error() {
    answer_in(
        &Failure::NotFound { id: "be6b" },
        Context::new().with_request_id("e42a"),
    )
    .is(
        404,
        json!({
            "object": "error",
            "status": 404,
            "code": "object_not_found",
            "message": "There is no page be6b",
            "request_id": "e42a",
        }),
    );
}
