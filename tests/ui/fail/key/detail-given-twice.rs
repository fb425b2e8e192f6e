use error_core::ApiError;

#[derive(Debug, ApiError)]
#[api_error(code = "GONE", status = 410, message = "It is gone")]
struct Gone {
    #[api_error(detail("place", "where"))]
    place: String,
    #[api_error(detail(skip_none, skip_none))]
    since: Option<u32>,
    #[api_error(detail())]
    by: String,
}

fn main() {}
