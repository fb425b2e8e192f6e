//! Linear, GraphQL API: extensions that say whose fault it is, and what the user may read.

use error_core::{ApiError, dialect};
use serde_json::json;

use super::check::answer;

dialect! {
    Linear {
        codes: "SCREAMING_SNAKE_CASE",
        body: {
            "errors": [{
                "message": title,
                "extensions": {
                    "code": code,
                    "type": category,
                    "statusCode": status,
                    "userError": match status { 4xx: true, _: false },
                    "userPresentableMessage": message,
                },
            }],
            "data": null,
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Linear)]
enum Failure {
    #[api_error(
        code = "INPUT_ERROR",
        category = "invalid input",
        title = "Entity not found: Issue",
        status = 400,
        message = "There is no issue {id}"
    )]
    NoIssue { id: &'static str },
    #[api_error(
        code = "INTERNAL_SERVER_ERROR",
        category = "internal",
        status = 500,
        message = "Something broke"
    )]
    Internal,
}

#[test]
fn whose_fault_it_is() {
    let body = |message: &str, code: &str, kind: &str, status: u16, user: bool, text: &str| {
        json!({
            "errors": [{
                "message": message,
                "extensions": {
                    "code": code,
                    "type": kind,
                    "statusCode": status,
                    "userError": user,
                    "userPresentableMessage": text,
                },
            }],
            "data": null,
        })
    };
    answer(&Failure::NoIssue { id: "ENG-1" }).is(
        400,
        body(
            "Entity not found: Issue",
            "INPUT_ERROR",
            "invalid input",
            400,
            true,
            "There is no issue ENG-1",
        ),
    );
    answer(&Failure::Internal).is(
        500,
        body(
            "Internal Server Error",
            "INTERNAL_SERVER_ERROR",
            "internal",
            500,
            false,
            "Something broke",
        ),
    );
}
