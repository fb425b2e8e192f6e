use error_core::ApiError;

#[derive(Debug, ApiError)]
enum Failure {
    #[api_error(code = "BAD", status = 500, message = "attempt {attempt} failed", fallback)]
    Bad { attempt: u32 },
}

fn main() {}
