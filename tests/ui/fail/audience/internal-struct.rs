use error_core::ApiError;
use error_core::dialects::Bkend;

#[derive(Debug, ApiError)]
#[api_error(dialect = Bkend, code = "store/bad", status = 500, message = "Something went wrong", audience = internal)]
struct Bad;

fn main() {}
