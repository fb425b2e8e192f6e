use error_core::ApiError;

#[derive(Debug, ApiError)]
enum Failure {
    #[api_error(code = "GONE" status = 410, message("It is gone") shared)]
    Gone,
    #[api_error(code = "LOST", status = NOT_FOUND message = "It is lost")]
    Lost,
}

fn main() {}
