use error_core::ApiError;

#[derive(Debug, snafu::Snafu, ApiError)]
enum Failure {
    #[snafu(display("It is gone"))]
    #[api_error(code = "GONE", status = 410)]
    Gone,

    #[api_error(code = "LOST", status = 404)]
    Lost,
}

fn main() {}
