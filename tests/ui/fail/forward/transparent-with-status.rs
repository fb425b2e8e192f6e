use error_core::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum Failure {
    #[error(transparent)]
    #[api_error(status = 500)]
    Inner(#[from] Inner),
}

#[derive(Debug, ApiError)]
#[api_error(code = "INNER", status = 400, message = "Inner")]
struct Inner;

fn main() {}
