use error_core::ApiError;

#[derive(Debug, ApiError)]
enum Failure {
    #[api_error(code = "GONE", status = 410, message = "It is gone")]
    Gone {
        #[api_error(source)]
        one: std::fmt::Error,
        #[api_error(source)]
        other: std::fmt::Error,
    },
}

fn main() {}
