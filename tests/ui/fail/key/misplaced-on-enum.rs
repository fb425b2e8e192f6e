use error_core::ApiError;

#[derive(Debug, ApiError)]
#[api_error(code = "GONE")]
enum Failure {
    #[api_error(status = 410, message = "It is gone")]
    Gone,
}

fn main() {}
