use error_core::{ApiError, catalog};

#[derive(Debug, ApiError)]
#[api_error(code = "QUOTA_RATE_LIMIT", status = 429, message = "Too many requests")]
struct RateLimited {
    #[api_error(detail)]
    limit: u32,
    #[api_error(detail)]
    window: Option<String>,
    #[api_error(detail)]
    used: u32,
}

catalog! {
    static CATALOG: [RateLimited] = "details.json";
}

fn main() {}
