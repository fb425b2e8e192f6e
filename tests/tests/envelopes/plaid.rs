//! Plaid, errors: flat, every member with its prefix; a second message that the user may read, or `null`.

use error_core::{ApiError, Context, dialect};
use serde_json::json;

use super::check::answer_in;

dialect! {
    Plaid {
        codes: "SCREAMING_SNAKE_CASE",
        body: {
            "error_type": category,
            "error_code": code,
            "error_message": message,
            "display_message": details.display_message or null,
            "documentation_url"?: documentation_url,
            "suggested_action": remediation or null,
            "request_id"?: request_id,
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Plaid)]
enum Failure {
    #[api_error(
        code = "ITEM_LOGIN_REQUIRED",
        category = "ITEM_ERROR",
        status = 400,
        message = "The login has changed",
        detail(display_message = "Please log in again"),
        docs = "https://plaid.com/docs/errors/item/#item_login_required"
    )]
    Login,
    #[api_error(
        code = "INVALID_FIELD",
        category = "INVALID_REQUEST",
        status = 400,
        message = "{field} is no date",
        remediation = "Send it as YYYY-MM-DD."
    )]
    Field { field: &'static str },
}

#[test]
fn a_message_for_the_user() {
    answer_in(&Failure::Login, Context::new().with_request_id("HNTDNrA8F1shFEW")).is(
        400,
        json!({
            "error_type": "ITEM_ERROR",
            "error_code": "ITEM_LOGIN_REQUIRED",
            "error_message": "The login has changed",
            "display_message": "Please log in again",
            "documentation_url": "https://plaid.com/docs/errors/item/#item_login_required",
            "suggested_action": null,
            "request_id": "HNTDNrA8F1shFEW",
        }),
    );
}

#[test]
fn none() {
    answer_in(&Failure::Field { field: "start_date" }, Context::new()).is(
        400,
        json!({
            "error_type": "INVALID_REQUEST",
            "error_code": "INVALID_FIELD",
            "error_message": "start_date is no date",
            "display_message": null,
            "suggested_action": "Send it as YYYY-MM-DD.",
        }),
    );
}
