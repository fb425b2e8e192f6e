use error_core::ApiError;

#[derive(Debug, ApiError)]
enum Failure {
    #[api_error(code = "MOVED", status = 301, message = "It is elsewhere")]
    Moved,

    #[api_error(code = "FAR", status = 600, message = "It is far")]
    Far,
}

fn main() {}
