use error_core::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum Failure {
    #[error("database: {0}")]
    #[api_error(code = "DB", status = 502, message("database: {}", self))]
    Database(#[from] std::io::Error),
}

fn main() {}
