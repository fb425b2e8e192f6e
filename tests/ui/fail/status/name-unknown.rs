use error_core::ApiError;

#[derive(Debug, ApiError)]
enum Failure {
    #[api_error(code = "SEEN", status = SEE_OTHER, message = "See there")]
    Seen,
}

fn main() {}
