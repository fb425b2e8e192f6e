use error_core::{ApiError, dialect};


dialect! {
    Ferry {
        body: {
            "kind": code,
            "list"?: [for v in violations { "text": v.message, "hint": remediation }],
            "errors": [for e in errors { "text": e.message, "page": e.documentation_url }],
        },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Ferry)]
enum TripError {
    #[api_error(code = "full", status = 409, message = "All seats are taken")]
    Full,
    #[api_error(code = "bad_form", status = 422, message = "The form is wrong")]
    BadForm {
        #[api_error(violations)]
        problems: Vec<error_core::Violation>,
    },
}

fn main() {}
