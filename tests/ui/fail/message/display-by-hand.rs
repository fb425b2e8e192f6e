use error_core::ApiError;

#[derive(Debug, ApiError)]
#[api_error(display = own)]
enum Failure {
    #[api_error(code = "GONE", status = 410)]
    Gone,
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("gone")
    }
}

impl std::error::Error for Failure {}

fn main() {}
