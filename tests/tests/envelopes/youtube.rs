//! YouTube Data API, as all older Google APIs: the status as number, and a list of reasons, each with its place.

use error_core::{ApiError, Location, Violation, dialect};
use serde_json::json;

use super::check::answer;

dialect! {
    YouTube {
        codes: "camelCase",
        body: {
            "error": {
                "code": status,
                "message": message,
                "errors": [for error in errors {
                    "domain": error.category,
                    "reason": error.code,
                    "message": error.message,
                    "locationType"?: error.details.locationType,
                    "location"?: error.path,
                }],
            },
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = YouTube)]
enum Failure {
    #[api_error(
        code = "quotaExceeded",
        category = "youtube.quota",
        status = 403,
        message = "Used up"
    )]
    Quota,
    #[api_error(
        code = "invalidParameter",
        category = "global",
        status = 400,
        message = "Not understood"
    )]
    Invalid(#[api_error(violations)] Vec<Violation>),
}

#[test]
fn the_error_is_its_own_reason() {
    answer(&Failure::Quota).is(
        403,
        json!({ "error": {
            "code": 403,
            "message": "Used up",
            "errors": [{ "domain": "youtube.quota", "reason": "quotaExceeded", "message": "Used up" }],
        } }),
    );
}

#[test]
fn a_parameter() {
    let part = Violation::new("part", "names no part")
        .at(Location::Query)
        .with_code("unknownPart")
        .with_detail("locationType", "parameter");
    answer(&Failure::Invalid(vec![part]))
        .reads("/code", "unknownPart")
        .reads("/violations/*/location", "body")
        .is(
            400,
            json!({ "error": {
            "code": 400,
            "message": "Not understood",
            "errors": [{
                "domain": "global",
                "reason": "unknownPart",
                "message": "names no part",
                "locationType": "parameter",
                "location": "part",
            }],
        } }),
        );
}
