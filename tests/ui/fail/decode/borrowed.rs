use error_core::{ApiError, Violation};

#[derive(Debug, ApiError)]
#[api_error(decode)]
enum Failure<'a> {
    #[api_error(code = "GONE", status = 410, message = "{name} is gone")]
    Gone {
        #[api_error(detail)]
        name: &'a str,
        #[api_error(header = "X-Id")]
        id: Option<&'static str>,
    },
    #[api_error(code = "INVALID", status = 422, message = "Invalid")]
    Invalid(#[api_error(violations)] &'a [Violation]),
}

fn main() {}
