//! Slack, Web API, evaluating responses: sent as 200 but where the rate is limited; no message but those of the
//! arguments.

use error_core::{ApiError, Violation, dialect};
use serde_json::json;

use super::check::answer;

dialect! {
    Slack {
        codes: "snake_case",
        sent_as: { 429: 429, _: 200 },
        body: {
            "ok": false,
            "error": code,
            ..details,
            "response_metadata"?: { "messages": [for violation in violations violation.message] },
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Slack)]
enum Failure {
    #[api_error(code = "invalid_arguments", status = 400, message = "Something is missing")]
    Arguments(#[api_error(violations)] Vec<Violation>),
    #[api_error(code = "missing_scope", status = 403, message = "Not with this token")]
    Scope {
        #[api_error(detail)]
        needed: &'static str,
        #[api_error(detail)]
        provided: &'static str,
    },
    #[api_error(code = "ratelimited", status = 429, message = "Slow down", retry_after = 30)]
    RateLimited,
}

#[test]
fn sent_as_200() {
    let channel = Violation::new("channel", "[ERROR] no channel");
    answer(&Failure::Arguments(vec![channel]))
        .reads("/status", 200)
        .reads("/message", "[ERROR] no channel")
        .loses("/violations/*/path")
        .is(
            200,
            json!({
                "ok": false,
                "error": "invalid_arguments",
                "response_metadata": { "messages": ["[ERROR] no channel"] },
            }),
        );
    let scope = Failure::Scope {
        needed: "chat:write",
        provided: "users:read",
    };
    answer(&scope)
        .reads("/status", 200)
        .reads("/message", "Error")
        .is(
            200,
            json!({
                "ok": false,
                "error": "missing_scope",
                "needed": "chat:write",
                "provided": "users:read",
            }),
        );
}

#[test]
fn sent_as_it_is() {
    answer(&Failure::RateLimited)
        .reads("/message", "Too Many Requests")
        .is(429, json!({ "ok": false, "error": "ratelimited" }))
        .has("retry-after", "30");
}
