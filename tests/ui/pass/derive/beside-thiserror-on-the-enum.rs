//! A template on the enum is that of every variant without one.

use error_core::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("something is gone")]
enum Failure {
    #[api_error(code = "GONE", status = 410)]
    Gone,
    #[error("it is lost")]
    #[api_error(code = "LOST", status = 404)]
    Lost,
}

fn main() {
    assert_eq!(Failure::Gone.entry().message(), "something is gone");
    assert_eq!(Failure::Lost.entry().message(), "it is lost");
}
