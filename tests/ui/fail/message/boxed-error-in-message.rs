use error_core::ApiError;

#[derive(Debug, ApiError)]
enum Failure {
    #[api_error(code = "DB", status = 502, message = "database: {0}")]
    Database(Box<dyn std::error::Error + Send + Sync>),
}

fn main() {}
