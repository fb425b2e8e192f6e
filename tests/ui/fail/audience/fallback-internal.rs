use error_core::ApiError;

#[derive(Debug, ApiError)]
enum Failure {
    #[api_error(code = "store/bad", status = 500, message = "Something went wrong", audience = internal, fallback)]
    Bad,
}

fn main() {}
