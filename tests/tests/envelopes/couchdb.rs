//! CouchDB, HTTP API, errors: a code and a reason.

use error_core::{ApiError, dialect};
use serde_json::json;

use super::check::answer;

dialect! {
    CouchDb { codes: "snake_case", body: { "error": code, "reason": message } }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = CouchDb)]
enum Failure {
    #[api_error(code = "not_found", status = 404, message = "missing")]
    Missing,
}

#[test]
fn a_code_and_a_reason() {
    answer(&Failure::Missing).is(404, json!({ "error": "not_found", "reason": "missing" }));
}
