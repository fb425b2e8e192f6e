//! Okta, API overview, errors: the code twice; a list of causes that is there when it is empty too.

use error_core::{ApiError, Context, Violation, dialect};
use serde_json::json;

use super::check::answer_in;

dialect! {
    Okta {
        body: {
            "errorCode": code,
            "errorSummary": message,
            "errorLink": code,
            "errorId": request_id or "",
            "errorCauses": [for violation in violations {
                "errorSummary": "{violation.path}: {violation.message}" or violation.message,
            }],
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Okta)]
enum Failure {
    #[api_error(code = "E0000001", status = 400, message = "Not a user: {what}")]
    Invalid {
        what: &'static str,
        #[api_error(violations)]
        causes: Vec<Violation>,
    },
    #[api_error(code = "E0000047", status = 429, message = "Too many calls")]
    RateLimit {
        #[api_error(header = "X-Rate-Limit-Limit")]
        limit: u32,
    },
}

#[test]
fn causes() {
    let causes = vec![
        Violation::new("login", "is taken"),
        Violation::new("", "No such user"),
    ];
    let context = Context::new().with_request_id("oaeHfmOAx1iRLa0H10DeMz5fQ");
    answer_in(
        &Failure::Invalid {
            what: "login",
            causes,
        },
        context,
    )
    .is(
        400,
        json!({
            "errorCode": "E0000001",
            "errorSummary": "Not a user: login",
            "errorLink": "E0000001",
            "errorId": "oaeHfmOAx1iRLa0H10DeMz5fQ",
            "errorCauses": [{ "errorSummary": "login: is taken" }, { "errorSummary": "No such user" }],
        }),
    );
}

#[test]
fn no_causes() {
    answer_in(
        &Failure::RateLimit { limit: 600 },
        Context::new().with_request_id("oae2"),
    )
    .is(
        429,
        json!({
            "errorCode": "E0000047",
            "errorSummary": "Too many calls",
            "errorLink": "E0000047",
            "errorId": "oae2",
            "errorCauses": [],
        }),
    )
    .has("x-rate-limit-limit", "600");
}
