use error_core::ApiError;

#[derive(Debug, ApiError)]
enum Failure {
    #[api_error(code = "GONE", status = 410, message = "It is gone", status = 404)]
    Gone,
}

fn main() {}
