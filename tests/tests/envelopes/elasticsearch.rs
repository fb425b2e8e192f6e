//! Elasticsearch, REST APIs, common options: the root causes in a list, the first of them again around it; names
//! with dots.

use error_core::{ApiError, dialect};
use serde_json::json;

use super::check::answer;

dialect! {
    Elasticsearch {
        codes: "snake_case",
        media_type: "application/vnd.elasticsearch+json;compatible-with=8",
        body: {
            "error": {
                "root_cause": [for error in errors {
                    "type": error.code,
                    "reason": error.message,
                    ..error.details
                }],
                "type": code,
                "reason": message,
                ..details
            },
            "status": status,
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Elasticsearch)]
enum Failure {
    #[api_error(
        code = "index_not_found_exception",
        status = 404,
        message = "There is no index [{index}]",
        detail("resource.type" = "index_or_alias")
    )]
    IndexNotFound {
        #[api_error(detail)]
        index: &'static str,
    },
}

#[test]
fn a_root_cause() {
    let cause = json!({
        "type": "index_not_found_exception",
        "reason": "There is no index [logs]",
        "resource.type": "index_or_alias",
        "index": "logs",
    });
    let mut error = cause.clone();
    error["root_cause"] = json!([cause]);
    answer(&Failure::IndexNotFound { index: "logs" })
        .is(404, json!({ "error": error, "status": 404 }))
        .has(
            "content-type",
            "application/vnd.elasticsearch+json;compatible-with=8",
        );
}
