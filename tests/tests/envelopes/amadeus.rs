//! Amadeus for Developers, common errors: JSON:API's members with numbers where that has texts; the source is
//! named by its kind.

use error_core::{ApiError, Location, Violation, dialect};
use serde_json::json;

use super::check::answer;

dialect! {
    Amadeus {
        media_type: "application/vnd.amadeus+json",
        body: {
            "errors": [for error in errors {
                "status": error.status,
                "code": error.number,
                "title": error.title,
                "detail": error.message,
                "source"?: {
                    "parameter"?: error.path in query,
                    "pointer"?: error.path in body as pointer,
                    "example"?: error.details.example,
                },
            }],
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Amadeus)]
enum Failure {
    #[api_error(
        code = "invalid_format",
        number = 477,
        title = "INVALID FORMAT",
        status = 400,
        message = "Not a search"
    )]
    Format(#[api_error(violations)] Vec<Violation>),
}

#[test]
fn sources() {
    let origin = Violation::new("origin", "is no airport")
        .at(Location::Query)
        .with_detail("example", "MAD");
    let seats = Violation::new("data.travelers.0", "has no seat")
        .with_number(32171)
        .with_title("MANDATORY DATA MISSING");
    answer(&Failure::Format(vec![origin, seats]))
        .loses("/code")
        .reads("/message", "is no airport")
        .reads("/violations/0/number", 477)
        .is(
            400,
            json!({ "errors": [
                {
                    "status": 400,
                    "code": 477,
                    "title": "INVALID FORMAT",
                    "detail": "is no airport",
                    "source": { "parameter": "origin", "example": "MAD" },
                },
                {
                    "status": 400,
                    "code": 32171,
                    "title": "MANDATORY DATA MISSING",
                    "detail": "has no seat",
                    "source": { "pointer": "/data/travelers/0" },
                },
            ] }),
        );
}
