use error_core::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(display = own)]
enum Failure {
    #[error("gone")]
    #[api_error(code = "GONE", status = 410, message = "It is gone")]
    Gone,
}

fn main() {}
