//! Microsoft Graph, error responses: the code is the reason phrase of the status, the finer one is within.

use error_core::{ApiError, Context, dialect};
use serde_json::json;

use super::check::answer_in;

dialect! {
    Graph {
        codes: "camelCase",
        headers: { "request-id"?: request_id, "client-request-id"?: context.client },
        body: {
            "error": {
                "code": status as phrase as camelCase,
                "message": message,
                "innerError": {
                    "code": code,
                    "date"?: context.date,
                    "request-id"?: request_id,
                    "client-request-id"?: context.client,
                },
            },
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Graph)]
#[api_error(
    code = "invalidRange",
    status = 400,
    message = "Upload the parts in their order"
)]
struct InvalidRange;

#[test]
fn a_phrase_as_code() {
    // Its dates have no offset, which no timestamp of ours lacks: the service words them.
    let context = Context::new()
        .with_request_id("94fb3b52")
        .with_value("client", "c-1")
        .with_value("date", "2019-06-04T19:48:08");
    answer_in(&InvalidRange, context)
        .is(
            400,
            json!({ "error": {
                "code": "badRequest",
                "message": "Upload the parts in their order",
                "innerError": {
                    "code": "invalidRange",
                    "date": "2019-06-04T19:48:08",
                    "request-id": "94fb3b52",
                    "client-request-id": "c-1",
                },
            } }),
        )
        .has("client-request-id", "c-1");
}
