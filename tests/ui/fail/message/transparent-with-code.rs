use error_core::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum Failure {
    #[error(transparent)]
    #[api_error(code = "DOWN", status = 503)]
    Down(#[from] std::io::Error),
}

fn main() {}
