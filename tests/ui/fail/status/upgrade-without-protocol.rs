use error_core::ApiError;

#[derive(Debug, ApiError)]
enum Failure {
    #[api_error(code = "NO", status = UPGRADE_REQUIRED, message = "Not so")]
    No,
}

fn main() {}
