//! Algolia, REST API, errors: a message and the status, flat.

use error_core::{ApiError, dialect};
use serde_json::json;

use super::check::answer;

dialect! {
    Algolia { body: { "message": message, "status": status } }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Algolia)]
enum Failure {
    #[api_error(
        code = "forbidden",
        status = 403,
        message = "The key is not for the index {index:?}"
    )]
    Forbidden { index: &'static str },
}

#[test]
fn message_and_status() {
    answer(&Failure::Forbidden { index: "books" }).loses("/code").is(
        403,
        json!({ "message": "The key is not for the index \"books\"", "status": 403 }),
    );
}
