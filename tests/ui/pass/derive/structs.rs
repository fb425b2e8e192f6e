//! A struct is an error with one variant: unit, tuple or with names.

use error_core::ApiError;

/// It is gone.
#[derive(Debug, ApiError)]
#[api_error(code = "GONE", status = 410, message = "It is gone", category = "Places")]
struct Gone;

#[derive(Debug, ApiError)]
#[api_error(code = "LOST", status = 404, message = "{0} is lost")]
struct Lost(#[api_error(detail = "place")] &'static str);

#[derive(Debug, ApiError)]
#[api_error(code = "SLOW", status = 429, message = "No more than {limit}")]
struct Slow {
    #[api_error(detail)]
    limit: u32,
}

fn main() {
    assert_eq!(Gone.entry().variant(), "Gone");
    assert_eq!(Gone.entry().description(), Some("It is gone."));
    assert_eq!(Gone.entry().category(), Some("Places"));
    assert_eq!(Lost("Home").to_string(), "Home is lost");
    assert_eq!(Slow { limit: 3 }.to_string(), "No more than 3");
}
