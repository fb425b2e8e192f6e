//! Spring Boot, the default error attributes: when, what phrase, and which path was asked for.

use std::time::{Duration, SystemTime};

use error_core::{ApiError, Context, dialect};
use serde_json::json;

use super::check::answer_in;

dialect! {
    Spring {
        body: {
            "timestamp": timestamp,
            "status": status,
            "error": status as phrase,
            "message": message,
            "path"?: request_path,
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Spring)]
#[api_error(code = "not_found", status = 404, message = "No static resource")]
struct NotFound;

#[test]
fn a_time_and_a_path() {
    let context = Context::new()
        .with_time(SystemTime::UNIX_EPOCH + Duration::from_millis(1_700_000_000_250))
        .with_request_path("/api/users/999");
    answer_in(&NotFound, context).loses("/code").is(
        404,
        json!({
            "timestamp": "2023-11-14T22:13:20.250Z",
            "status": 404,
            "error": "Not Found",
            "message": "No static resource",
            "path": "/api/users/999",
        }),
    );
}
