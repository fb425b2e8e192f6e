use error_core::ApiError;

#[derive(Debug, ApiError)]
enum Failure {
    #[api_error]
    Gone,
}

fn main() {}
