use error_core::ApiError;

#[derive(Debug, ApiError)]
#[api_error(status = 410, message = "It is gone")]
struct Gone;

fn main() {}
