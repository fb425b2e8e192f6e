//! eBay, REST APIs, error messages: a number, two messages, and the details as a list of names and values.

use error_core::{ApiError, dialect};
use serde_json::json;

use super::check::answer;

dialect! {
    Ebay {
        body: {
            "errors": [{
                "errorId": number,
                "domain": "API_INVENTORY",
                "category": category,
                "message": title,
                "longMessage": message,
                "parameters": [for detail in details { "name": detail.name as camelCase, "value": detail.value }],
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
