use error_core::ApiError;

#[derive(Debug, derive_more::Display, derive_more::Error, ApiError)]
enum Failure {
    #[display("database: {_0}")]
    #[api_error(code = "DB", status = 400)]
    Database(std::io::Error),
}

fn main() {}
