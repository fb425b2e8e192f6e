//! tRPC, error formatting: a number of JSON-RPC above, the code and the status below.

use error_core::{ApiError, Context, dialect};
use serde_json::json;

use super::check::answer_in;

dialect! {
    Trpc {
        codes: "SCREAMING_SNAKE_CASE",
        body: {
            "error": {
                "message": message,
                "code": number,
                "data": { "code": code, "httpStatus": status, "path"?: context.procedure },
            },
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Trpc)]
enum Failure {
    #[api_error(code = "NOT_FOUND", number = -32004, status = 404, message = "No such post")]
    NotFound,
}

#[test]
fn a_negative_number() {
    let context = Context::new().with_value("procedure", "post.byId");
    answer_in(&Failure::NotFound, context).is(
        404,
        json!({ "error": {
            "message": "No such post",
            "code": -32004,
            "data": { "code": "NOT_FOUND", "httpStatus": 404, "path": "post.byId" },
        } }),
    );
}
