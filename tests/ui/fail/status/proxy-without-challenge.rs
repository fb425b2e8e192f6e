use error_core::ApiError;

#[derive(Debug, ApiError)]
enum Failure {
    #[api_error(code = "NO", status = 407, message = "Not so")]
    No,
}

fn main() {}
