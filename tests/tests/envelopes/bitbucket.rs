//! Bitbucket Cloud, REST API, standardized error responses: a type above, fields beside the message.

use error_core::{ApiError, Violation, dialect};
use serde_json::json;

use super::check::answer;

dialect! {
    Bitbucket {
        body: {
            "type": "error",
            "error": {
                "fields"?: { for violation in violations { violation.path or "": [violation.message] } },
                "message": message,
                "detail"?: remediation,
                "id"?: details.id,
                "data"?: details,
            },
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Bitbucket)]
enum Failure {
    #[api_error(code = "invalid", status = 400, message = "Not a repository")]
    Invalid(#[api_error(violations)] Vec<Violation>),
    #[api_error(
        code = "no_scope",
        status = 403,
        message = "Not with this token",
        remediation = "Grant the scope."
    )]
    Scope {
        #[api_error(detail)]
        required: Vec<&'static str>,
    },
}

#[test]
fn fields() {
    let problems = vec![
        Violation::new("name", "is taken"),
        Violation::new("name", "has blanks"),
    ];
    answer(&Failure::Invalid(problems)).loses("/code").is(
        400,
        json!({ "type": "error", "error": {
            "fields": { "name": ["is taken", "has blanks"] },
            "message": "Not a repository",
        } }),
    );
}

#[test]
fn data() {
    answer(&Failure::Scope {
        required: vec!["repository:write"],
    })
    .loses("/code")
    .is(
        403,
        json!({ "type": "error", "error": {
                "message": "Not with this token",
                "detail": "Grant the scope.",
                "data": { "required": ["repository:write"] },
            } }),
    );
}
