//! Mailchimp, Marketing API, errors: problem details with one page for all, so that the title tells them apart.

use error_core::{ApiError, Context, Violation, dialect};
use serde_json::json;

use super::check::answer_in;

dialect! {
    Mailchimp {
        media_type: "application/problem+json; charset=utf-8",
        body: {
            "type": "https://mailchimp.com/developer/marketing/docs/errors/",
            "title": title,
            "status": status,
            "detail": message,
            "instance": instance or "",
            "errors"?: [for violation in violations {
                "field": violation.path or "",
                "message": violation.message,
            }],
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Mailchimp)]
enum Failure {
    #[api_error(code = "member_exists", status = 400, message = "{email} is on the list")]
    MemberExists { email: &'static str },
    #[api_error(code = "invalid_resource", status = 400, message = "Not a member")]
    InvalidResource(#[api_error(violations)] Vec<Violation>),
}

#[test]
fn a_title_of_the_code() {
    let context = Context::new().with_instance("3b4dcb40");
    answer_in(&Failure::MemberExists { email: "a@b.example" }, context)
        .loses("/code")
        .is(
            400,
            json!({
                "type": "https://mailchimp.com/developer/marketing/docs/errors/",
                "title": "Member Exists",
                "status": 400,
                "detail": "a@b.example is on the list",
                "instance": "3b4dcb40",
            }),
        )
        .has("content-type", "application/problem+json; charset=utf-8");
}

#[test]
fn fields() {
    let merge = Violation::new("merge_fields.FNAME", "is required");
    answer_in(&Failure::InvalidResource(vec![merge]), Context::new())
        .loses("/code")
        .is(
            400,
            json!({
                "type": "https://mailchimp.com/developer/marketing/docs/errors/",
                "title": "Invalid Resource",
                "status": 400,
                "detail": "Not a member",
                "instance": "",
                "errors": [{ "field": "merge_fields.FNAME", "message": "is required" }],
            }),
        );
}
