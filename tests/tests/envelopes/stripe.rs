//! Stripe, API reference, errors: an object under `error` with a type above the code a page for each code,
//! and one for the request, whose id is in a header too.

use error_core::{ApiError, Context, dialect};
use serde_json::json;

use super::check::answer_in;

dialect! {
    Stripe {
        codes: "snake_case",
        docs: "https://stripe.com/docs/error-codes/{code as kebab-case}",
        headers: { "request-id"?: request_id },
        body: {
            "error": {
                "type": category,
                "code": code,
                "message": message,
                "doc_url": documentation_url,
                "request_log_url"?: "https://dashboard.stripe.com/logs/{request_id}",
                ..details
            },
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Stripe)]
enum Failure {
    #[api_error(
        code = "card_declined",
        category = "card_error",
        status = 402,
        message = "The bank says no"
    )]
    Declined {
        #[api_error(detail("param", skip_none))]
        param: Option<&'static str>,
        #[api_error(detail)]
        decline_code: &'static str,
    },
}

#[test]
fn a_declined_card() {
    let error = Failure::Declined {
        param: None,
        decline_code: "lost_card",
    };
    answer_in(&error, Context::new().with_request_id("req_1"))
        .is(
            402,
            json!({ "error": {
                "type": "card_error",
                "code": "card_declined",
                "message": "The bank says no",
                "doc_url": "https://stripe.com/docs/error-codes/card-declined",
                "request_log_url": "https://dashboard.stripe.com/logs/req_1",
                "decline_code": "lost_card",
            } }),
        )
        .has("request-id", "req_1");
}
