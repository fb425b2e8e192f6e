//! Shopify, GraphQL Admin API, status and error codes: sent as 200; what it cost stands beside the errors.

use error_core::{ApiError, dialect};
use serde_json::{Value, json};

use super::check::answer;

dialect! {
    ShopifyGraphQl {
        codes: "SCREAMING_SNAKE_CASE",
        sent_as: 200,
        body: {
            "errors": [for error in errors {
                "message": error.message,
                "extensions": { "code": error.code, "documentation"?: error.documentation_url },
            }],
            "extensions"?: { "cost": details.cost },
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = ShopifyGraphQl)]
enum Failure {
    #[api_error(
        code = "THROTTLED",
        status = 429,
        message = "Throttled",
        docs = "https://shopify.dev/api/usage/rate-limits"
    )]
    Throttled {
        #[api_error(detail)]
        cost: Value,
    },
}

#[test]
fn a_cost() {
    let cost = json!({
        "requestedQueryCost": 70,
        "actualQueryCost": null,
        "throttleStatus": { "maximumAvailable": 1000, "currentlyAvailable": 66, "restoreRate": 50 },
    });
    answer(&Failure::Throttled { cost: cost.clone() })
        .reads("/status", 200)
        .is(
            200,
            json!({
                "errors": [{
                    "message": "Throttled",
                    "extensions": {
                        "code": "THROTTLED",
                        "documentation": "https://shopify.dev/api/usage/rate-limits",
                    },
                }],
                "extensions": { "cost": cost },
            }),
        );
}
