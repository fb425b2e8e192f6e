use error_core::ApiError;

#[derive(Debug, ApiError)]
#[api_error(code = "GONE", status = 410, message = "It is gone")]
#[api_error(headers("Transfer-Encoding" = "chunked"))]
struct Gone {
    #[api_error(header = "connection")]
    then: String,
}

fn main() {}
