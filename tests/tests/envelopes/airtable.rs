//! Airtable, Web API, errors: an object, or for one status the code alone.

use error_core::{ApiError, dialect};
use serde_json::json;

use super::check::answer;

dialect! {
    Airtable {
        codes: "SCREAMING_SNAKE_CASE",
        body: {
            "error": match status { 404: code, _: { "type": code, "message": message } },
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Airtable)]
enum Failure {
    #[api_error(
        code = "INVALID_REQUEST_UNKNOWN",
        status = 422,
        message = "There is no field {field:?}"
    )]
    Unknown { field: &'static str },
    #[api_error(code = "NOT_FOUND", status = 404, message = "No such base")]
    NotFound,
}

#[test]
fn an_object_or_a_code() {
    answer(&Failure::Unknown { field: "Nmae" }).is(
        422,
        json!({ "error": {
            "type": "INVALID_REQUEST_UNKNOWN",
            "message": "There is no field \"Nmae\"",
        } }),
    );
    answer(&Failure::NotFound)
        .reads("/message", "Not Found")
        .is(404, json!({ "error": "NOT_FOUND" }));
}
