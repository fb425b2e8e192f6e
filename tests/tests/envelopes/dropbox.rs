//! Dropbox, HTTP API, error handling: unions in unions, each in a member that is called as its tag, and the same in
//! one text that ends in dots.

use error_core::{ApiError, dialect};

use super::check::answer;

dialect! {
    Dropbox {
        codes: "snake_case/..",
        body: {
            "error_summary": "{code}/..",
            "error": {
                ".tag": code[0],
                "{code[0]}"?: { ".tag": code[1], "{code[1]}"?: { ".tag": code[2] } },
            },
            "user_message"?: { "text": details.user_message, "locale": "en" },
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Dropbox)]
enum Failure {
    #[api_error(code = "path/conflict/file", status = 409, message = "There is a file")]
    Conflict,
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
    answer(&Failure::Conflict).reads("/message", "Conflict").writes(
        409,
        concat!(
            r#"{"error_summary":"path/conflict/file/..","#,
            r#""error":{".tag":"path","path":{".tag":"conflict","conflict":{".tag":"file"}}}}"#,
        ),
    );
    answer(&Failure::Plan).reads("/message", "Conflict").writes(
        409,
        concat!(
            r#"{"error_summary":"insufficient_plan/..","error":{".tag":"insufficient_plan"},"#,
            r#""user_message":{"text":"Ask for a larger plan","locale":"en"}}"#,
        ),
    );
}
