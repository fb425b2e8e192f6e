use error_core::ApiError;

#[derive(Debug, ApiError)]
enum Failure {
    #[api_error(code = "NO", status = 405, message = "Not so", headers("Allow"))]
    Gone,
}

fn main() {}
