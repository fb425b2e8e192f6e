use error_core::ApiError;

#[derive(Debug, ApiError)]
enum Failure {
    #[api_error(forward)]
    Inner(#[api_error(detail = "inner")] Inner),
}

#[derive(Debug, ApiError)]
#[api_error(code = "INNER", status = 400, message = "Inner")]
struct Inner;

fn main() {}
