use error_core::ApiError;

#[derive(Debug, ApiError)]
#[api_error(code = "GONE", status = 410, message = "It is gone")]
struct Gone {
    #[api_error(header = "X-Reason")]
    reason: std::io::Error,
}

fn main() {}
