//! GoCardless, API reference, errors: the code is called `type`, the status `code`; each problem has its field
//! and the JSON Pointer to it.

use error_core::{ApiError, Context, Violation, dialect};
use serde_json::json;

use super::check::answer_in;

dialect! {
    GoCardless {
        codes: "snake_case",
        docs: "https://developer.gocardless.com/#{code}",
        body: {
            "error": {
                "message": message,
                "documentation_url": documentation_url,
                "type": code,
                "request_id"?: request_id,
                "errors": [for violation in violations {
                    "reason"?: violation.code,
                    "field"?: violation.path as last,
                    "message": violation.message,
                    "request_pointer"?: violation.path as pointer,
                }],
                "code": status,
            },
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = GoCardless)]
#[api_error(code = "validation_failed", status = 422, message = "Not an account")]
struct Invalid(#[api_error(violations)] Vec<Violation>);

#[test]
fn pointers() {
    let branch = Violation::new("customer_bank_accounts.branch_code", "is too short");
    answer_in(&Invalid(vec![branch]), Context::new().with_request_id("dd50eaaf")).is(
        422,
        json!({ "error": {
            "message": "Not an account",
            "documentation_url": "https://developer.gocardless.com/#validation_failed",
            "type": "validation_failed",
            "request_id": "dd50eaaf",
            "errors": [{
                "field": "branch_code",
                "message": "is too short",
                "request_pointer": "/customer_bank_accounts/branch_code",
            }],
            "code": 422,
        } }),
    );
}
