//! WordPress, REST API, errors: two maps of the same problems, one of texts, one of whole errors.

use error_core::{ApiError, Location, Violation, dialect};
use serde_json::json;

use super::check::answer;

dialect! {
    WordPress {
        codes: "snake_case",
        body: {
            "code": code,
            "message": message,
            "data": {
                "status": status,
                "params"?: { for violation in violations { violation.path or "": violation.message } },
                "details"?: {
                    for violation in violations {
                        violation.path or "": {
                            "code"?: violation.code,
                            "message": violation.message,
                            "data": null,
                        }
                    }
                },
            },
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = WordPress)]
enum Failure {
    #[api_error(code = "rest_invalid_param", status = 400, message = "Wrong: before")]
    Invalid(#[api_error(violations)] Vec<Violation>),
    #[api_error(code = "rest_no_route", status = 404, message = "No route fits")]
    NoRoute,
}

#[test]
fn two_maps() {
    let before = Violation::new("before", "is no date")
        .at(Location::Query)
        .with_code("rest_invalid_date");
    answer(&Failure::Invalid(vec![before]))
        .reads("/violations/*/location", "body")
        .is(
            400,
            json!({
                "code": "rest_invalid_param",
                "message": "Wrong: before",
                "data": {
                    "status": 400,
                    "params": { "before": "is no date" },
                    "details": {
                        "before": { "code": "rest_invalid_date", "message": "is no date", "data": null },
                    },
                },
            }),
        );
    answer(&Failure::NoRoute).is(
        404,
        json!({ "code": "rest_no_route", "message": "No route fits", "data": { "status": 404 } }),
    );
}
