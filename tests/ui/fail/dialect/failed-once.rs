use error_core::{ApiError, dialect};


dialect! {
    Harbor { codes: "kebab-case", status: { _: 400 }, body: { "code": cod, "hint": remediation } }
}

dialect! {
    Marina { extends: Harbor, body: { "domain": code[1] } }
}

// Nothing is said about what uses the dialect, since nothing is known of it.
#[derive(Debug, ApiError)]
#[api_error(dialect = Harbor)]
enum BerthError {
    #[api_error(code = "BERTH_TAKEN", message = "The berth is taken")]
    Taken,
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Marina)]
enum MarinaError {
    #[api_error(code = "FULL", status = 409, message = "All berths are taken")]
    Full,
}

fn main() {}
