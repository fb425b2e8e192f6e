use error_core::ApiError;

#[derive(Debug, ApiError)]
enum Failure {
    #[api_error(code = "store/bad", status = 500, message = "Something went wrong", fallback)]
    Bad {
        #[api_error(detail)]
        attempt: u32,
    },
}

fn main() {}
