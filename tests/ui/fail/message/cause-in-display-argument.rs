use error_core::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum Failure {
    #[error("database: {}", .0.kind())]
    #[api_error(code = "DB", status = 400)]
    Database(#[source] std::io::Error),
}

fn main() {}
