//! Dropbox, HTTP API, error handling: a chain of tags, and the same in one text that ends in dots.

use error_core::{ApiError, dialect};
use serde_json::json;

use super::check::answer;

dialect! {
    Dropbox {
        codes: "snake_case/..",
        body: {
            "error_summary": "{code}/..",
            "error": { ".tag": code[0], "path"?: { ".tag": code[1] } },
            "user_message"?: { "text": details.user_message, "locale": "en" },
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Dropbox)]
enum Failure {
    #[api_error(code = "path/not_found", status = 409, message = "No such file")]
    NotFound,
    #[api_error(
        code = "insufficient_plan",
        status = 409,
        message = "Not in this plan",
        detail(user_message = "Ask for a larger plan")
    )]
    Plan,
}

#[test]
fn tags() {
    answer(&Failure::NotFound).reads("/message", "Conflict").is(
        409,
        json!({
            "error_summary": "path/not_found/..",
            "error": { ".tag": "path", "path": { ".tag": "not_found" } },
        }),
    );
    answer(&Failure::Plan).reads("/message", "Conflict").is(
        409,
        json!({
            "error_summary": "insufficient_plan/..",
            "error": { ".tag": "insufficient_plan" },
            "user_message": { "text": "Ask for a larger plan", "locale": "en" },
        }),
    );
}
