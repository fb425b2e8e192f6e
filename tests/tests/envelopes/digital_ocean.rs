//! DigitalOcean, API reference, HTTP statuses: the code is the `id`.

use error_core::{ApiError, Context, dialect};
use serde_json::json;

use super::check::{answer, answer_in};

dialect! {
    DigitalOcean {
        codes: "snake_case",
        body: { "id": code, "message": message, "request_id"?: request_id },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = DigitalOcean)]
enum Failure {
    #[api_error(code = "unprocessable_entity", status = 422, message = "No such size: {size}")]
    Size { size: &'static str },
}

#[test]
fn with_and_without_a_request_id() {
    let error = Failure::Size { size: "13gb" };
    let mut body = json!({ "id": "unprocessable_entity", "message": "No such size: 13gb" });
    answer(&error).is(422, body.clone());
    body["request_id"] = json!("4d9d8375");
    answer_in(&error, Context::new().with_request_id("4d9d8375")).is(422, body);
}
