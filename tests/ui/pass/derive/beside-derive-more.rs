//! The templates of derive_more are the messages.

use derive_more::{Display, Error, From};
use error_core::ApiError;

#[derive(Debug, Display, Error, From, ApiError)]
enum Failure {
    #[display("{place} is gone")]
    #[api_error(code = "GONE", status = 410)]
    #[from(skip)]
    Gone { place: String },
    #[display("{_0} is lost")]
    #[api_error(code = "LOST", status = 404)]
    #[from(skip)]
    Lost(#[error(not(source))] Place),
    #[display("database: {_0}")]
    #[api_error(code = "DB", status = 502, message = "The database did not answer")]
    Database(std::io::Error),
}

#[derive(Debug, Display)]
#[display("{_0}")]
struct Place(&'static str);

fn main() {
    assert_eq!(Failure::Gone { place: "Here".to_owned() }.to_string(), "Here is gone");
    assert_eq!(Failure::Lost(Place("This")).entry().message(), "{_0} is lost");
    let database = Failure::from(std::io::Error::other("disk"));
    assert_eq!(database.entry().message(), "The database did not answer");
}
