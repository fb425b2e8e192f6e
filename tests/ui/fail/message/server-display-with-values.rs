use error_core::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum Failure {
    #[error("{host} is down")]
    #[api_error(code = "DOWN", status = 503)]
    Down { host: String },
}

fn main() {}
