use error_core::ApiError;

#[derive(Debug, ApiError)]
enum Failure {
    #[api_error(code = "store/bad", status = 500, message = "Something went wrong", fallback)]
    Bad,

    #[api_error(code = "store/worse", status = 500, message = "It went wrong", fallback)]
    Worse,
}

fn main() {}
