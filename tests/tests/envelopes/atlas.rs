//! MongoDB Atlas, Administration API, errors: the details are a list of bare values; the status is there as
//! number and as phrase.

use error_core::{ApiError, dialect};
use serde_json::json;

use super::check::answer;

dialect! {
    Atlas {
        codes: "SCREAMING_SNAKE_CASE",
        body: {
            "detail": message,
            "error": status,
            "errorCode": code,
            "parameters": [for detail in details detail.value],
            "reason": status as phrase,
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Atlas)]
enum Failure {
    #[api_error(
        code = "CLUSTER_NOT_FOUND",
        status = 404,
        message = "No cluster {cluster} in {group}"
    )]
    Cluster {
        #[api_error(detail)]
        cluster: &'static str,
        #[api_error(detail)]
        group: u32,
    },
    #[api_error(code = "USER_UNAUTHORIZED", status = 401, message = "May not do this")]
    Unauthorized,
}

#[test]
fn bare_values() {
    answer(&Failure::Cluster {
        cluster: "main",
        group: 7,
    })
    .loses("/details")
    .is(
        404,
        json!({
            "detail": "No cluster main in 7",
            "error": 404,
            "errorCode": "CLUSTER_NOT_FOUND",
            "parameters": ["main", 7],
            "reason": "Not Found",
        }),
    );
    answer(&Failure::Unauthorized).is(
        401,
        json!({
            "detail": "May not do this",
            "error": 401,
            "errorCode": "USER_UNAUTHORIZED",
            "parameters": [],
            "reason": "Unauthorized",
        }),
    );
}
