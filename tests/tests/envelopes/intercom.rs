//! Intercom, API reference, error objects: a list that is typed as one; the field is optional.

use error_core::{ApiError, Context, Violation, dialect};
use serde_json::json;

use super::check::answer_in;

dialect! {
    Intercom {
        codes: "snake_case",
        body: {
            "type": "error.list",
            "request_id": request_id or null,
            "errors": [for error in errors {
                "code": error.code,
                "message": error.message,
                "field"?: error.path,
            }],
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Intercom)]
#[api_error(code = "parameter_invalid", status = 400, message = "Not a ticket")]
struct Invalid(#[api_error(violations)] Vec<Violation>);

#[test]
fn a_list() {
    let state = Violation::new("ticket_state_id", "is no state").with_code("ticket_state_id_invalid");
    answer_in(&Invalid(vec![state]), Context::new().with_request_id("cde97e83"))
        .reads("/code", "ticket_state_id_invalid")
        .reads("/message", "is no state")
        .is(
            400,
            json!({
                "type": "error.list",
                "request_id": "cde97e83",
                "errors": [{
                    "code": "ticket_state_id_invalid",
                    "message": "is no state",
                    "field": "ticket_state_id",
                }],
            }),
        );
    answer_in(&Invalid(Vec::new()), Context::new()).is(
        400,
        json!({
            "type": "error.list",
            "request_id": null,
            "errors": [{ "code": "parameter_invalid", "message": "Not a ticket" }],
        }),
    );
}
