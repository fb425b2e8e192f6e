//! Square, handling errors: a list of errors with category and code; paths in dots and brackets.

use error_core::{ApiError, Violation, dialect};
use serde_json::json;

use super::check::answer;

dialect! {
    Square {
        codes: "SCREAMING_SNAKE_CASE",
        body: {
            "errors": [for error in errors {
                "category": error.category,
                "code": error.code,
                "detail": error.message,
                "field"?: error.path as brackets,
            }],
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Square, category = "INVALID_REQUEST_ERROR")]
enum Failure {
    #[api_error(code = "BAD_REQUEST", status = 400, message = "Not an order")]
    Invalid(#[api_error(violations)] Vec<Violation>),
    #[api_error(
        code = "CARD_DECLINED",
        category = "PAYMENT_METHOD_ERROR",
        status = 402,
        message = "The card was declined"
    )]
    Declined,
}

#[test]
fn the_error_alone() {
    answer(&Failure::Declined).is(
        402,
        json!({ "errors": [{
            "category": "PAYMENT_METHOD_ERROR",
            "code": "CARD_DECLINED",
            "detail": "The card was declined",
        }] }),
    );
}

#[test]
fn fields() {
    let quantity =
        Violation::new("order.line_items.2.quantity", "is missing").with_code("MISSING_REQUIRED_PARAMETER");
    let name = Violation::new("order.name", "is too long").with_code("VALUE_TOO_LONG");
    answer(&Failure::Invalid(vec![quantity, name]))
        .reads("/code", "MISSING_REQUIRED_PARAMETER")
        .reads("/message", "is missing")
        .is(
            400,
            json!({ "errors": [
            {
                "category": "INVALID_REQUEST_ERROR",
                "code": "MISSING_REQUIRED_PARAMETER",
                "detail": "is missing",
                "field": "order.line_items[2].quantity",
            },
            {
                "category": "INVALID_REQUEST_ERROR",
                "code": "VALUE_TOO_LONG",
                "detail": "is too long",
                "field": "order.name",
            },
        ] }),
        );
}
