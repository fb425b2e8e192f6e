//! ASP.NET Core, problem details of controllers: the type is a section of RFC 9110 that follows from the status.

use error_core::{ApiError, Context, Violation, dialect};
use serde_json::json;

use super::check::answer_in;

dialect! {
    AspNet {
        media_type: "application/problem+json; charset=utf-8",
        body: {
            "type": match status {
                400: "https://tools.ietf.org/html/rfc9110#section-15.5.1",
                404: "https://tools.ietf.org/html/rfc9110#section-15.5.5",
                _: "https://tools.ietf.org/html/rfc9110#section-15.6.1",
            },
            "title": title,
            "status": status,
            "errors"?: { for violation in violations { violation.path as brackets or "": [violation.message] } },
            "traceId"?: trace_id,
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = AspNet)]
enum Failure {
    #[api_error(
        code = "invalid",
        title = "Some fields are wrong",
        status = 400,
        message = "Not a game"
    )]
    Invalid(#[api_error(violations)] Vec<Violation>),
    #[api_error(code = "not_found", status = 404, message = "No such game")]
    NotFound,
}

#[test]
fn a_section_for_each_status() {
    let problems = vec![
        Violation::new("Title", "is required"),
        Violation::new("Players.0.Age", "is no number"),
        Violation::new("", "is empty"),
    ];
    let context = Context::new().with_trace_id("00-7d65-beff-00");
    answer_in(&Failure::Invalid(problems), context)
        .loses("/code")
        .reads("/message", "Some fields are wrong")
        .is(
            400,
            json!({
                "type": "https://tools.ietf.org/html/rfc9110#section-15.5.1",
                "title": "Some fields are wrong",
                "status": 400,
                "errors": {
                    "Title": ["is required"],
                    "Players[0].Age": ["is no number"],
                    "": ["is empty"],
                },
                "traceId": "00-7d65-beff-00",
            }),
        )
        .has("content-type", "application/problem+json; charset=utf-8");
    answer_in(&Failure::NotFound, Context::new())
        .loses("/code")
        .reads("/message", "Not Found")
        .is(
            404,
            json!({
                "type": "https://tools.ietf.org/html/rfc9110#section-15.5.5",
                "title": "Not Found",
                "status": 404,
            }),
        );
}
