use error_core::ApiError;

#[derive(Debug, ApiError)]
enum Failure {
    #[api_error(code = "GONE", status = 410, message = "It is gone")]
    Gone {
        #[api_error(violations)]
        body: Vec<error_core::Violation>,
        #[api_error(violations)]
        query: Vec<error_core::Violation>,
    },
}

fn main() {}
