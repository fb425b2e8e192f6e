//! The key `axum` on types of every form.

use std::fmt::Display;

use axum::response::IntoResponse;
use error_core::ApiError;

use crate::errors::Flat;

/// A struct alone.
#[derive(Debug, ApiError)]
#[api_error(dialect = Flat, axum, code = "whole", status = 400, message = "whole")]
struct Whole;

/// Parameters of every kind, and a clause.
#[derive(Debug, ApiError)]
#[api_error(dialect = Flat, axum)]
enum Wide<'a, T, const N: usize>
where
    T: Display + std::fmt::Debug,
{
    /// With a value of each.
    #[api_error(code = "wide", status = 400, message = "{name} and {value} in {N}")]
    Wide { name: &'a str, value: T },
}

/// An inner error in the dialect of the outer one.
#[derive(Debug, ApiError)]
#[api_error(dialect = Flat, axum, display = own)]
enum Outer {
    /// The inner error.
    #[api_error(forward)]
    Inner(Whole),
}

impl Display for Outer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Inner(inner) => inner.fmt(f),
        }
    }
}

impl std::error::Error for Outer {}

fn status(response: impl IntoResponse) -> u16 {
    response.into_response().status().as_u16()
}

#[test]
fn types_of_every_form_are_responses() {
    assert_eq!(status(Whole), 400);
    let wide: Wide<'_, _, 3> = Wide::Wide {
        name: "a",
        value: 'b',
    };
    assert_eq!(status(wide), 400);
    assert_eq!(status(Outer::Inner(Whole)), 400);
    let result: Result<String, Whole> = Err(Whole);
    assert_eq!(status(result), 400);
}
