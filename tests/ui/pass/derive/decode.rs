//! Types that are read back: generic, with lifetimes, structs, without variants, beside thiserror.

#![deny(warnings, missing_docs)]

use std::borrow::Cow;
use std::sync::Arc;

use error_core::dialects::SchemaStack;
use error_core::{Answered, ApiError, Decode, Misfit, Violation, decode, decode_as};
use http::{HeaderMap, StatusCode};

/// Generic in a detail, a header and what it forwards to.
#[derive(Debug, ApiError)]
#[api_error(decode)]
pub enum Generic<'a, T: std::fmt::Debug, H: std::fmt::Debug, E: ApiError> {
    /// Texts that may be borrowed where they are sent.
    #[api_error(code = "TEXT", status = 400, message = "Text")]
    Text(#[api_error(detail = "text")] Cow<'a, str>, #[api_error(header = "X-H")] Option<H>),
    /// Any detail.
    #[api_error(code = "ANY", status = 400, message = "Any")]
    Any {
        /// In a type of its own.
        #[api_error(detail)]
        r#type: Vec<T>,
    },
    /// Any error.
    #[api_error(forward)]
    Inner(Arc<E>),
}

/// Nothing.
#[derive(Debug, ApiError)]
#[api_error(decode)]
pub enum Never {}

/// One error.
#[derive(Debug, PartialEq, ApiError)]
#[api_error(dialect = SchemaStack, decode, code = "ONE", status = 400, message = "One")]
pub struct One;

/// A problem of the client's own making.
#[derive(Debug)]
pub struct Problem(String);

impl From<Violation> for Problem {
    fn from(violation: Violation) -> Self {
        Self(violation.path().to_owned())
    }
}

impl error_core::AsViolation for Problem {
    fn as_violation(&self) -> Cow<'_, Violation> {
        Cow::Owned(Violation::new(self.0.clone(), ""))
    }
}

/// Beside another derive; what is never sent may hold anything.
#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(dialect = SchemaStack, decode)]
pub enum Beside {
    /// Problems.
    #[error("{} problems", .0.len())]
    #[api_error(code = "PROBLEMS", status = 422, message = "Problems")]
    Problems(#[api_error(violations)] Vec<Problem>),
    /// For the operator.
    #[error("io")]
    #[api_error(code = "IO", status = 500, message = "IO", audience = internal)]
    Io(#[from] std::io::Error),
    /// For the client.
    #[error("internal")]
    #[api_error(code = "INTERNAL", status = 500, fallback)]
    Internal,
    /// Another type's.
    #[error(transparent)]
    One(#[from] One),
}

fn read<E: Decode>(body: &'static str) -> Answered<E> {
    let headers = HeaderMap::new();
    decode::<SchemaStack>(StatusCode::BAD_REQUEST, &headers, &body.into()).known_as(&headers)
}

fn main() {
    let one = r#"{"error":{"code":"ONE","message":"One"}}"#;
    assert_eq!(
        decode_as::<One>(StatusCode::BAD_REQUEST, &HeaderMap::new(), &one.into()).known(),
        Some(&One)
    );
    assert!(matches!(read::<Generic<u8, u8, One>>(one).known(), Some(Generic::Inner(_))));
    assert!(matches!(read::<Beside>(one).known(), Some(Beside::One(One))));
    assert!(matches!(read::<Never>(one), Answered::Unknown(_, Misfit::UnknownCode)));
    let problems = r#"{"error":{"code":"PROBLEMS","message":"Bad","details":[{"field":"a.0","message":""}]}}"#;
    let Answered::Known(Beside::Problems(problems), answer) = read(problems) else { panic!() };
    assert_eq!((problems[0].0.as_str(), answer.message()), ("a.0", "Bad"));
}
