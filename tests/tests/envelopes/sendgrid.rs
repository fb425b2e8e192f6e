//! SendGrid, v3 mail send errors: no code anywhere; dotted paths and a help page for each problem, or `null`.

use error_core::{ApiError, Violation, dialect};
use serde_json::json;

use super::check::answer;

dialect! {
    SendGrid {
        body: {
            "errors": [for error in errors {
                "message": error.message,
                "field": error.path or null,
                "help": error.documentation_url or null,
            }],
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = SendGrid)]
enum Failure {
    #[api_error(code = "unauthorized", status = 401, message = "The key is not valid")]
    Unauthorized,
    #[api_error(code = "invalid", status = 400, message = "Not a mail")]
    Invalid(#[api_error(violations)] Vec<Violation>),
}

#[test]
fn nulls() {
    answer(&Failure::Unauthorized)
        .loses("/code")
        .is(
            401,
            json!({ "errors": [{ "message": "The key is not valid", "field": null, "help": null }] }),
        )
        .has("www-authenticate", "Bearer");
}

#[test]
fn paths() {
    let help =
        "http://sendgrid.com/docs/API_Reference/Web_API_v3/Mail/errors.html#message.personalizations.to";
    let to = Violation::new("personalizations.1.to.0.email", "is no address").with_documentation_url(help);
    let from = Violation::new("from.email", "is missing");
    answer(&Failure::Invalid(vec![to, from]))
        .loses("/code")
        .reads("/message", "is no address")
        .is(
            400,
            json!({ "errors": [
            { "message": "is no address", "field": "personalizations.1.to.0.email", "help": help },
            { "message": "is missing", "field": "from.email", "help": null },
        ] }),
        );
}
