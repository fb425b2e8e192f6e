use error_core::ApiError;

#[derive(Debug, ApiError)]
enum Failure {
    #[api_error(code = "GONE", stauts = 410, message = "It is gone")]
    Gone,
}

fn main() {}
