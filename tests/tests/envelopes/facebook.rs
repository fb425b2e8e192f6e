//! Facebook, Graph API, handling errors: a number and a finer one; words for the user; whether it is worth
//! another try.

use error_core::{ApiError, Context, dialect};
use serde_json::json;

use super::check::answer_in;

dialect! {
    Facebook {
        body: {
            "error": {
                "message": message,
                "type": category,
                "code": number,
                "error_subcode"?: details.error_subcode,
                "is_transient": match recovery { retry: true, _: false },
                "error_user_title"?: details.error_user_title,
                "error_user_msg"?: remediation,
                "fbtrace_id"?: trace_id,
            },
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Facebook, category = "OAuthException")]
enum Failure {
    #[api_error(
        code = "token_expired",
        number = 190,
        status = 400,
        message = "The session has ended",
        detail(error_subcode = 463, error_user_title = "Logged out"),
        remediation = "Please log in again."
    )]
    TokenExpired,
    #[api_error(
        code = "throttled",
        number = 4,
        status = 400,
        message = "Too many calls",
        recovery = retry
    )]
    Throttled,
}

#[test]
fn a_finer_number() {
    answer_in(
        &Failure::TokenExpired,
        Context::new().with_trace_id("EJplcsCHuLu"),
    )
    .loses("/code")
    .is(
        400,
        json!({ "error": {
                "message": "The session has ended",
                "type": "OAuthException",
                "code": 190,
                "error_subcode": 463,
                "is_transient": false,
                "error_user_title": "Logged out",
                "error_user_msg": "Please log in again.",
                "fbtrace_id": "EJplcsCHuLu",
            } }),
    );
}

#[test]
fn worth_another_try() {
    answer_in(&Failure::Throttled, Context::new()).loses("/code").is(
        400,
        json!({ "error": {
            "message": "Too many calls",
            "type": "OAuthException",
            "code": 4,
            "is_transient": true,
        } }),
    );
}
