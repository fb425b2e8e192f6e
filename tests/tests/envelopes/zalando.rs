//! Zalando, problem library for Spring: problem details with a list of violations.

use error_core::{ApiError, Violation, dialect};
use serde_json::json;

use super::check::answer;

dialect! {
    Zalando {
        codes: "kebab-case",
        media_type: "application/problem+json",
        body: {
            "type": "https://zalando.github.io/problem/{code}",
            "title": title,
            "status": status,
            "violations": [for violation in violations {
                "field": violation.path as brackets or "",
                "message": violation.message,
            }],
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Zalando)]
#[api_error(code = "constraint-violation", status = 400, message = "Not an order")]
struct ConstraintViolation(#[api_error(violations)] Vec<Violation>);

#[test]
fn violations() {
    let sku = Violation::new("items.0.sku", "must not be blank");
    answer(&ConstraintViolation(vec![sku]))
        .reads("/message", "Constraint Violation")
        .is(
            400,
            json!({
                "type": "https://zalando.github.io/problem/constraint-violation",
                "title": "Constraint Violation",
                "status": 400,
                "violations": [{ "field": "items[0].sku", "message": "must not be blank" }],
            }),
        )
        .has("content-type", "application/problem+json");
}
