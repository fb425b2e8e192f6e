use error_core::ApiError;

#[derive(Debug, derive_more::Display, derive_more::Error, ApiError)]
enum Failure {
    #[display("It is gone")]
    #[api_error(code = "GONE", status = 410)]
    Gone,

    #[api_error(code = "LOST", status = 404)]
    Lost,
}

fn main() {}
