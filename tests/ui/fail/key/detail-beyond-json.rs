use error_core::ApiError;

#[derive(Debug, ApiError)]
#[api_error(code = "GONE", status = 410, message = "It is gone")]
#[api_error(detail(place = 3, mass = 99999999999999999999, heat = 1e999, letter = 'x'))]
struct Gone;

fn main() {}
