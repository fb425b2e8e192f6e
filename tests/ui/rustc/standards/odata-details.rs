use error_core::ApiError;
use error_core::dialects::OData;

#[derive(Debug, ApiError)]
#[api_error(dialect = OData, code = "BadArgument", status = 400, message = "An argument is wrong")]
struct BadArgument {
    #[api_error(detail)]
    target: String,
    #[api_error(detail)]
    code: String,
    #[api_error(detail)]
    innererror: String,
}

fn main() {}
