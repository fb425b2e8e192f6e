use error_core::ApiError;

#[derive(Debug, ApiError)]
enum Failure {
    #[api_error(code = "BAD", status = none, message = "Bad", fallback)]
    Bad,
}

fn main() {}
