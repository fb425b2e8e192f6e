use error_core::{ApiError, decode_as};
use error_core::dialects::SchemaStack;

#[derive(Debug, ApiError)]
#[api_error(dialect = SchemaStack, decode)]
#[api_error(code = "GONE", status = 410, message = "It is gone")]
struct Gone {
    place: String,
}

fn main() {
    let headers = http::HeaderMap::new();
    let _ = decode_as::<Gone>(http::StatusCode::GONE, &headers, &bytes::Bytes::new());
}
