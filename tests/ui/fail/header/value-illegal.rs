use error_core::ApiError;

#[derive(Debug, ApiError)]
enum Failure {
    #[api_error(code = "GONE", status = 410, message = "It is gone", headers("X-Place" = "here\r\nSet-Cookie: a=b"))]
    Gone,
}

fn main() {}
