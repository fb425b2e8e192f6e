use error_core::ApiError;

#[derive(Debug, ApiError)]
enum Failure {
    #[api_error(code = "GONE", status = 410, message = "It is gone", headers("X-Place" = "here"))]
    Gone(#[api_error(header = "x-place")] String),
}

fn main() {}
