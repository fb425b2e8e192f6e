use error_core::{ApiError, catalog};

#[derive(Debug, ApiError)]
#[api_error(code = "GONE", status = 410, message = "It is gone")]
struct Gone;

catalog! {
    static CATALOG = [Gone];
}

fn main() {}
