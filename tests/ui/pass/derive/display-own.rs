//! `Display` and `Error` may be written by hand.

use std::fmt;

use error_core::ApiError;

#[derive(Debug, ApiError)]
#[api_error(display = own)]
enum Failure {
    #[api_error(code = "GONE", status = 410, message = "{place} is gone")]
    Gone { place: &'static str, why: &'static str },
    #[api_error(code = "LOST", status = 404, message = "It is lost")]
    Lost,
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Gone { place, why } => write!(f, "{place}: {why}"),
            Self::Lost => f.write_str("lost"),
        }
    }
}

impl std::error::Error for Failure {}

struct Client<'a>(&'a Failure);

impl fmt::Display for Client<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.message(f)
    }
}

fn main() {
    let gone = Failure::Gone { place: "Here", why: "sold" };
    assert_eq!((gone.to_string(), Client(&gone).to_string()), ("Here: sold".to_owned(), "Here is gone".to_owned()));
    assert_eq!((Failure::Lost.to_string(), Client(&Failure::Lost).to_string()), ("lost".to_owned(), "It is lost".to_owned()));
}
