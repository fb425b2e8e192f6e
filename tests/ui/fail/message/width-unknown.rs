use error_core::ApiError;

#[derive(Debug, ApiError)]
enum Failure {
    #[api_error(code = "GONE", status = 410, message = "{0:>with$} is gone")]
    Gone(String),
}

fn main() {}
