//! FastAPI, handling errors: a list of problems with their way as segments, or else one text, in the same member.

use error_core::{ApiError, Location, Violation, dialect};
use serde_json::json;

use super::check::answer;

dialect! {
    FastApi {
        body: {
            "detail": [for violation in violations {
                "type": violation.code or "value_error",
                "loc": [violation.location, ..violation.path],
                "msg": violation.message,
                "input"?: violation.details.input,
            }] or message,
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = FastApi)]
enum Failure {
    #[api_error(code = "invalid", status = 422, message = "Not valid")]
    Invalid(#[api_error(violations)] Vec<Violation>),
    #[api_error(code = "item_not_found", status = 404, message = "No such item")]
    NotFound,
}

#[test]
fn problems() {
    let size = Violation::new("item.sizes.0", "is no number")
        .with_code("int_parsing")
        .with_detail("input", "x");
    let page = Violation::new("page", "is missing")
        .at(Location::Query)
        .with_code("missing");
    answer(&Failure::Invalid(vec![size, page])).reads("/code", "int_parsing").reads("/message", "is no number").is(
        422,
        json!({ "detail": [
            { "type": "int_parsing", "loc": ["body", "item", "sizes", 0], "msg": "is no number", "input": "x" },
            { "type": "missing", "loc": ["query", "page"], "msg": "is missing" },
        ] }),
    );
}

#[test]
fn a_text() {
    answer(&Failure::NotFound)
        .loses("/code")
        .is(404, json!({ "detail": "No such item" }));
}
