//! PayPal, REST APIs, error messages: JSON Pointers, the value that was sent, and a list of links.

use error_core::{ApiError, Context, Violation, dialect};
use serde_json::json;

use super::check::answer_in;

dialect! {
    PayPal {
        codes: "SCREAMING_SNAKE_CASE",
        docs: "https://developer.paypal.com/docs/api/orders/v2/#error-{code}",
        headers: { "paypal-debug-id"?: request_id },
        body: {
            "name": code,
            "message": message,
            "debug_id"?: request_id,
            "details"?: [for violation in violations {
                "field"?: violation.path as pointer,
                "value"?: violation.details.value,
                "location": violation.location,
                "issue"?: violation.code,
                "description": violation.message,
            }],
            "links": [{ "href": documentation_url, "rel": "information_link", "method": "GET" }],
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = PayPal)]
#[api_error(
    code = "UNPROCESSABLE_ENTITY",
    status = 422,
    message = "The order cannot be made"
)]
struct Unprocessable(#[api_error(violations)] Vec<Violation>);

#[test]
fn issues() {
    let amount = Violation::new("purchase_units.0.amount.value", "has too many digits")
        .with_code("DECIMAL_PRECISION")
        .with_detail("value", "1.005");
    let context = Context::new().with_request_id("924631cb4acbe");
    answer_in(&Unprocessable(vec![amount]), context)
        .is(
            422,
            json!({
                "name": "UNPROCESSABLE_ENTITY",
                "message": "The order cannot be made",
                "debug_id": "924631cb4acbe",
                "details": [{
                    "field": "/purchase_units/0/amount/value",
                    "value": "1.005",
                    "location": "body",
                    "issue": "DECIMAL_PRECISION",
                    "description": "has too many digits",
                }],
                "links": [{
                    "href": "https://developer.paypal.com/docs/api/orders/v2/#error-UNPROCESSABLE_ENTITY",
                    "rel": "information_link",
                    "method": "GET",
                }],
            }),
        )
        .has("paypal-debug-id", "924631cb4acbe");
}
