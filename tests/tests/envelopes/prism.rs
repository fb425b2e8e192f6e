//! Stoplight Prism, errors: the code is the fragment of the problem's type; segments with the location first.

use error_core::{ApiError, Location, Violation, dialect};
use serde_json::json;

use super::check::answer;

dialect! {
    Prism {
        codes: "SCREAMING_SNAKE_CASE",
        media_type: "application/problem+json",
        body: {
            "type": "https://stoplight.io/prism/errors#{code}",
            "title": title,
            "status": status,
            "detail": message,
            "validation"?: [for violation in violations {
                "location": [violation.location, ..violation.path],
                "severity": "Error",
                "code"?: violation.code,
                "message": violation.message,
            }],
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Prism)]
#[api_error(
    code = "UNPROCESSABLE_ENTITY",
    title = "Invalid request",
    status = 422,
    message = "The request does not fit the document"
)]
struct Unprocessable(#[api_error(violations)] Vec<Violation>);

#[test]
fn a_fragment() {
    let name = Violation::new("pets.0.name", "is missing").with_code("required");
    let limit = Violation::new("limit", "is no number")
        .at(Location::Query)
        .with_code("type");
    answer(&Unprocessable(vec![name, limit]))
        .is(
            422,
            json!({
                "type": "https://stoplight.io/prism/errors#UNPROCESSABLE_ENTITY",
                "title": "Invalid request",
                "status": 422,
                "detail": "The request does not fit the document",
                "validation": [
                    {
                        "location": ["body", "pets", 0, "name"],
                        "severity": "Error",
                        "code": "required",
                        "message": "is missing",
                    },
                    {
                        "location": ["query", "limit"],
                        "severity": "Error",
                        "code": "type",
                        "message": "is no number",
                    },
                ],
            }),
        )
        .has("content-type", "application/problem+json");
}
