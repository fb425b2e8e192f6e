use error_core::ApiError;

#[derive(Debug, ApiError)]
enum Failure {
    #[api_error("GONE", 410)]
    Gone,
}

fn main() {}
