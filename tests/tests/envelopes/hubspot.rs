//! HubSpot, API guides, error handling: a constant `status` in words; each problem says in which part of the
//! request it is, and has a context of lists.

use error_core::{ApiError, Context, Location, Violation, dialect};
use serde_json::json;

use super::check::answer_in;

dialect! {
    HubSpot {
        codes: "SCREAMING_SNAKE_CASE",
        body: {
            "status": "error",
            "message": message,
            "correlationId"?: request_id,
            "category": code,
            "subCategory"?: category,
            "errors"?: [for violation in violations {
                "message": violation.message,
                "code"?: violation.code,
                "in": violation.location,
                "context"?: violation.details,
            }],
            "context"?: details,
            "links"?: { "knowledge-base": documentation_url },
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = HubSpot)]
enum Failure {
    #[api_error(code = "VALIDATION_ERROR", status = 400, message = "Not a contact")]
    Invalid(#[api_error(violations)] Vec<Violation>),
    #[api_error(
        code = "MISSING_SCOPES",
        category = "ACCESS",
        status = 403,
        message = "May not do this",
        docs = "https://knowledge.hubspot.com/scopes"
    )]
    Scopes {
        #[api_error(detail = "missingScopes")]
        missing: Vec<&'static str>,
    },
}

#[test]
fn problems_with_context() {
    let thread = Violation::new("", "is no thread")
        .at(Location::Path)
        .with_code("INVALID_FORMAT")
        .with_detail("id", json!(["x1"]));
    answer_in(
        &Failure::Invalid(vec![thread]),
        Context::new().with_request_id("aeb5"),
    )
    .is(
        400,
        json!({
            "status": "error",
            "message": "Not a contact",
            "correlationId": "aeb5",
            "category": "VALIDATION_ERROR",
            "errors": [{
                "message": "is no thread",
                "code": "INVALID_FORMAT",
                "in": "path",
                "context": { "id": ["x1"] },
            }],
        }),
    );
}

#[test]
fn a_link() {
    answer_in(&Failure::Scopes { missing: vec!["crm"] }, Context::new()).is(
        403,
        json!({
            "status": "error",
            "message": "May not do this",
            "category": "MISSING_SCOPES",
            "subCategory": "ACCESS",
            "context": { "missingScopes": ["crm"] },
            "links": { "knowledge-base": "https://knowledge.hubspot.com/scopes" },
        }),
    );
}
