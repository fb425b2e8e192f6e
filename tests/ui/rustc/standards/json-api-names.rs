use error_core::ApiError;
use error_core::dialects::JsonApi;

#[derive(Debug, ApiError)]
#[api_error(dialect = JsonApi, code = "TOO_LONG", status = 422, message = "That is too long")]
struct TooLong {
    #[api_error(detail = "max.length")]
    max: u32,
    #[api_error(detail = "_hidden")]
    hidden: u32,
    #[api_error(detail = "unit-")]
    unit: String,
    #[api_error(detail = "größe")]
    size: u32,
    #[api_error(detail = "x")]
    x: u32,
}

fn main() {}
