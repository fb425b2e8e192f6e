//! Adyen, API error codes: the code is a text of digits whose zeros count; the status is in the body.

use error_core::{ApiError, Context, dialect};
use serde_json::json;

use super::check::answer_in;

dialect! {
    Adyen {
        body: {
            "status": status,
            "errorCode": code,
            "message": message,
            "errorType": category,
            "pspReference"?: request_id,
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Adyen)]
enum Failure {
    #[api_error(
        code = "010",
        category = "security",
        status = 403,
        message = "May not do this"
    )]
    NotAllowed,
    #[api_error(
        code = "14_030",
        category = "validation",
        status = 422,
        message = "The URL is missing"
    )]
    ReturnUrl,
}

#[test]
fn zeros_and_lines() {
    answer_in(&Failure::NotAllowed, Context::new()).is(
        403,
        json!({
            "status": 403,
            "errorCode": "010",
            "message": "May not do this",
            "errorType": "security",
        }),
    );
    answer_in(
        &Failure::ReturnUrl,
        Context::new().with_request_id("8816178914079738"),
    )
    .is(
        422,
        json!({
            "status": 422,
            "errorCode": "14_030",
            "message": "The URL is missing",
            "errorType": "validation",
            "pspReference": "8816178914079738",
        }),
    );
}
