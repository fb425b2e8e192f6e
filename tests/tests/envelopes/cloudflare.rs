//! Cloudflare, API, responses: numbers in a list beside constants, an empty list and `null`; JSON Pointers.

use error_core::{ApiError, Violation, dialect};
use serde_json::json;

use super::check::answer;

dialect! {
    Cloudflare {
        body: {
            "success": false,
            "errors": [for error in errors {
                "code": error.number,
                "message": error.message,
                "documentation_url"?: error.documentation_url,
                "source"?: { "pointer": error.path as pointer },
            }],
            "messages": [],
            "result": null,
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Cloudflare)]
enum Failure {
    #[api_error(code = "auth", number = 10000, status = 403, message = "Not for this token")]
    Authentication,
    #[api_error(code = "dns", number = 1004, status = 400, message = "Not a record")]
    Dns(#[api_error(violations)] Vec<Violation>),
}

#[test]
fn the_error_alone() {
    answer(&Failure::Authentication).loses("/code").is(
        403,
        json!({
            "success": false,
            "errors": [{ "code": 10000, "message": "Not for this token" }],
            "messages": [],
            "result": null,
        }),
    );
}

#[test]
fn numbers_and_pointers() {
    let name = Violation::new("name", "is too long").with_number(9005);
    let data = Violation::new("data.0.port", "is missing").with_number(9020);
    answer(&Failure::Dns(vec![name, data]))
        .loses("/code")
        .reads("/number", 9005)
        .reads("/message", "is too long")
        .is(
            400,
            json!({
                "success": false,
                "errors": [
                    { "code": 9005, "message": "is too long", "source": { "pointer": "/name" } },
                    { "code": 9020, "message": "is missing", "source": { "pointer": "/data/0/port" } },
                ],
                "messages": [],
                "result": null,
            }),
        );
}
