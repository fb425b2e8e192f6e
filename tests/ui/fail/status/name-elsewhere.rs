use error_core::ApiError;

#[derive(Debug, ApiError)]
enum Failure {
    #[api_error(code = "TAKEN", status = nothing::There::CONFLICT, message = "It is taken")]
    Taken,

    #[api_error(code = "GONE", status = http::StatusCode::GONE, message = "It is gone")]
    Gone,
}

fn main() {}
