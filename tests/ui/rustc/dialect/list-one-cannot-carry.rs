use error_core::{ApiError, dialect};

dialect! { pub Old { body: { "code": code } } }
dialect! { pub New { codes: "kebab-case", body: { "code": code } } }
dialect! { pub Newest { body: { "code": code, "hint": remediation } } }

#[derive(Debug, ApiError)]
#[api_error(dialect = (Old, New, Newest))]
enum Failure {
    #[api_error(code = "GONE", status = 410, message = "It is gone")]
    Gone,
}

fn main() {}
