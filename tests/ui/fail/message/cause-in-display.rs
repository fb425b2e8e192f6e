use error_core::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum Failure {
    #[error("database: {0}")]
    #[api_error(code = "DB", status = 400)]
    Database(#[from] std::io::Error),
}

fn main() {}
