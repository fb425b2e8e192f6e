use error_core::ApiError;

#[derive(Debug, ApiError)]
enum Failure {
    #[api_error(code = "MANY", status = TO_MANY_REQUESTS, message = "Too many")]
    Many,
}

fn main() {}
