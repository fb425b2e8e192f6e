use error_core::ApiError;

#[derive(Debug, ApiError)]
enum Failure {
    #[api_error(code = "DB", status = 400, message = "database: {why:?}")]
    Database { why: Option<std::io::Error> },
}

fn main() {}
