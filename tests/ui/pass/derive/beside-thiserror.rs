//! The templates of thiserror are the messages.

use error_core::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum Failure {
    #[error("{place:?} is gone, all {{}} of it")]
    #[api_error(code = "GONE", status = 410)]
    Gone { place: String },
    #[error("at {} of {max}", .0 + 1, max = Self::MAX)]
    #[api_error(code = "MANY", status = 429)]
    Many(u32),
    #[error("nothing to fill in, {{}}")]
    #[api_error(code = "PLAIN", status = 500)]
    Plain,
    #[error("database: {source}")]
    #[api_error(code = "DB", status = 502, message = "The database did not answer")]
    Database {
        #[from]
        source: std::io::Error,
    },
    #[error(transparent)]
    Inner(#[from] Inner),
}

impl Failure {
    const MAX: u32 = 7;
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("inner")]
#[api_error(code = "INNER", status = 400)]
struct Inner;

fn main() {
    let gone = Failure::Gone { place: "Here".to_owned() };
    assert_eq!(gone.entry().message(), "{place:?} is gone, all {{}} of it");
    assert_eq!(Failure::Plain.entry().message(), "nothing to fill in, {}");
    assert_eq!(Failure::Many(3).to_string(), "at 4 of 7");
    assert_eq!(Failure::from(Inner).entry().code(), "INNER");
    let database = Failure::from(std::io::Error::other("disk"));
    assert_eq!((database.entry().message(), database.to_string()), ("The database did not answer", "database: disk".to_owned()));
}
