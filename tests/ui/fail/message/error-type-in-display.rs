use error_core::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum Failure {
    #[error("not a number: {0}")]
    #[api_error(code = "PARSE", status = 400)]
    Parse(std::num::ParseIntError),
}

fn main() {}
