//! Mollie, handling errors: the title is what the status is called, or was once; one field; a link
//! in HAL.

use error_core::{ApiError, dialect};
use serde_json::json;

use super::check::answer;

dialect! {
    Mollie {
        media_type: "application/hal+json",
        body: {
            "status": status,
            "title": match status { 422: "Unprocessable Entity", _: status as phrase },
            "detail": message,
            "field"?: details.field,
            "_links": {
                "documentation": { "href": "https://docs.mollie.com/errors", "type": "text/html" },
            },
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Mollie)]
enum Failure {
    #[api_error(
        code = "amount_too_high",
        status = 422,
        message = "The amount is too high",
        detail(field = "amount")
    )]
    Amount,
    #[api_error(code = "not_found", status = 404, message = "There is no payment {id}")]
    NotFound { id: &'static str },
}

#[test]
fn a_field_or_none() {
    let links = json!({ "documentation": { "href": "https://docs.mollie.com/errors", "type": "text/html" } });
    answer(&Failure::Amount)
        .loses("/code")
        .is(
            422,
            json!({
                "status": 422,
                "title": "Unprocessable Entity",
                "detail": "The amount is too high",
                "field": "amount",
                "_links": links.clone(),
            }),
        )
        .has("content-type", "application/hal+json");
    answer(&Failure::NotFound { id: "tr_1" }).loses("/code").is(
        404,
        json!({
            "status": 404,
            "title": "Not Found",
            "detail": "There is no payment tr_1",
            "_links": links,
        }),
    );
}
