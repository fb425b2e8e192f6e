//! Shopify, REST Admin API: one member that is a map from field to texts, or else a text.

use error_core::{ApiError, Violation, dialect};
use serde_json::json;

use super::check::answer;

dialect! {
    ShopifyRest {
        headers: { "x-shopify-api-version": "2026-10" },
        body: {
            "errors": { for violation in violations { violation.path or "base": [violation.message] } } or message,
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = ShopifyRest)]
enum Failure {
    #[api_error(code = "invalid", status = 422, message = "Not a product")]
    Invalid(#[api_error(violations)] Vec<Violation>),
    #[api_error(code = "not_found", status = 404, message = "Not found")]
    NotFound,
}

#[test]
fn a_map() {
    let problems = vec![
        Violation::new("title", "is blank"),
        Violation::new("title", "is too short"),
        Violation::new("", "is a draft"),
    ];
    answer(&Failure::Invalid(problems))
        .loses("/code")
        .reads("/message", "is blank")
        .is(
            422,
            json!({ "errors": { "title": ["is blank", "is too short"], "base": ["is a draft"] } }),
        )
        .has("x-shopify-api-version", "2026-10");
}

#[test]
fn a_text() {
    answer(&Failure::NotFound)
        .loses("/code")
        .is(404, json!({ "errors": "Not found" }));
}
