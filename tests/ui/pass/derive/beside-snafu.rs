//! The templates of snafu are the messages.

use error_core::ApiError;
use snafu::{IntoError, Snafu};

#[derive(Debug, Snafu, ApiError)]
enum Failure {
    #[snafu(display("{place} is gone since {}", year + 1))]
    #[api_error(code = "GONE", status = 410)]
    Gone { place: String, year: u32 },
    #[snafu(display("database: {source}"))]
    #[api_error(code = "DB", status = 502, message = "The database did not answer")]
    Database { source: std::io::Error },
    #[snafu(transparent)]
    Inner { source: Inner },
}

#[derive(Debug, Snafu, ApiError)]
#[snafu(display("inner"))]
#[api_error(code = "INNER", status = 400)]
struct Inner;

fn main() {
    let gone: Failure = GoneSnafu { place: "Here", year: 1998_u32 }.build();
    assert_eq!(gone.to_string(), "Here is gone since 1999");
    assert_eq!(gone.entry().message(), "{place} is gone since {}");
    let database = DatabaseSnafu.into_error(std::io::Error::other("disk"));
    assert_eq!(database.entry().message(), "The database did not answer");
    assert_eq!(Failure::from(InnerSnafu.build()).entry().code(), "INNER");
}
