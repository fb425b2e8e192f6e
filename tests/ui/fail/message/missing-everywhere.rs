use error_core::ApiError;

#[derive(Debug, ApiError)]
enum Failure {
    #[api_error(code = "GONE", status = 410)]
    Gone,

    #[api_error(code = "LOST", status = 404)]
    Lost,
}

fn main() {}
