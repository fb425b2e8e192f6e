use error_core::ApiError;

#[derive(Debug, ApiError)]
enum Failure {
    #[api_error(code = "GONE", status = 410, message = "It is gone", headers("Content-Type" = "text/plain", "Retry-After" = "30"))]
    Gone,
}

fn main() {}
