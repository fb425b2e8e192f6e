//! eBay, REST APIs, error messages: each with a number, two messages, and its details as a list of names and values.

use error_core::{ApiError, Violation, dialect};
use serde_json::json;

use super::check::answer;

dialect! {
    Ebay {
        body: {
            "errors": [for error in errors {
                "errorId": error.number,
                "domain": "API_INVENTORY",
                "category": error.category,
                "message": error.title,
                "longMessage": error.message,
                "parameters": [for detail in error.details { "name": detail.name as camelCase, "value": detail.value }],
            }],
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Ebay, category = "REQUEST")]
enum Failure {
    #[api_error(
        code = "invalid_sku",
        number = 25707,
        status = 400,
        title = "Invalid sku",
        message = "{sku_name} has characters that no SKU has"
    )]
    Sku {
        #[api_error(detail)]
        sku_name: &'static str,
    },
    #[api_error(
        code = "invalid",
        number = 25001,
        status = 400,
        title = "Invalid",
        message = "The item is invalid"
    )]
    Several(#[api_error(violations)] Vec<Violation>),
}

#[test]
fn several_errors_each_with_its_own() {
    let wrong = |number: i64, text: &'static str| Violation::new("", text).with_number(number);
    let errors = vec![
        wrong(25707, "a b has characters that no SKU has").with_detail("sku_name", "a b"),
        wrong(25709, "-1 is no quantity")
            .with_detail("quantity", -1)
            .with_detail("least", 0),
    ];
    let error = |id: u32, text: &str, parameters: serde_json::Value| {
        json!({
            "errorId": id, "domain": "API_INVENTORY", "category": "REQUEST", "message": "Invalid", "longMessage": text,
            "parameters": parameters,
        })
    };
    answer(&Failure::Several(errors))
        .loses("/code")
        .reads("/number", 25707)
        .reads("/message", "a b has characters that no SKU has")
        .is(
            400,
            json!({ "errors": [
                error(25707, "a b has characters that no SKU has", json!([{ "name": "skuName", "value": "a b" }])),
                error(25709, "-1 is no quantity", json!([{ "name": "quantity", "value": -1 }, { "name": "least", "value": 0 }])),
            ] }),
        );
}

#[test]
fn names_and_values() {
    answer(&Failure::Sku { sku_name: "a b" }).loses("/code").is(
        400,
        json!({ "errors": [{
            "errorId": 25707,
            "domain": "API_INVENTORY",
            "category": "REQUEST",
            "message": "Invalid sku",
            "longMessage": "a b has characters that no SKU has",
            "parameters": [{ "name": "skuName", "value": "a b" }],
        }] }),
    );
}
