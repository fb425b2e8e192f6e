use error_core::ApiError;

#[derive(Debug, ApiError)]
#[api_error(dialect = ())]
enum Failure {
    #[api_error(code = "GONE", status = 410, message = "It is gone")]
    Gone,
}

fn main() {}
