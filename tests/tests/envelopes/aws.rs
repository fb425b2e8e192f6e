//! AWS, the protocols `restJson1` (Smithy): the code is in a header only; and `awsJson1_0` as DynamoDB
//! speaks it: the code has a prefix.

use error_core::{ApiError, Context, dialect};
use serde_json::json;

use super::check::{answer, answer_in};

dialect! {
    RestJson {
        codes: "PascalCase",
        headers: { "x-amzn-errortype": code, "x-amzn-requestid"?: request_id },
        body: { "message": message, ..details as PascalCase },
    }
}

dialect! {
    DynamoDb {
        codes: "PascalCase",
        media_type: "application/x-amz-json-1.0",
        body: { "__type": "com.amazonaws.dynamodb.v20120810#{code}", "message": message },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = RestJson)]
enum LambdaFailure {
    #[api_error(code = "TooManyRequestsException", status = 429, message = "Too many at once")]
    Busy {
        #[api_error(detail)]
        reason: &'static str,
        #[api_error(retry_after)]
        wait: std::time::Duration,
    },
}

#[derive(Debug, ApiError)]
#[api_error(dialect = DynamoDb)]
#[api_error(code = "ResourceNotFoundException", status = 400, message = "No table {0:?}")]
struct TableNotFound(String);

#[test]
fn a_code_in_a_header() {
    let error = LambdaFailure::Busy {
        reason: "ReservedFunctionConcurrentInvocationLimitExceeded",
        wait: std::time::Duration::from_millis(1500),
    };
    answer_in(&error, Context::new().with_request_id("7f3a"))
        .reads("/retry_after", 2000)
        .is(
            429,
            json!({
                "message": "Too many at once",
                "Reason": "ReservedFunctionConcurrentInvocationLimitExceeded",
            }),
        )
        .has("x-amzn-errortype", "TooManyRequestsException")
        .has("x-amzn-requestid", "7f3a")
        .has("retry-after", "2");
}

#[test]
fn a_code_with_a_prefix() {
    answer(&TableNotFound("sessions".into()))
        .is(
            400,
            json!({
                "__type": "com.amazonaws.dynamodb.v20120810#ResourceNotFoundException",
                "message": "No table \"sessions\"",
            }),
        )
        .has("content-type", "application/x-amz-json-1.0");
}
