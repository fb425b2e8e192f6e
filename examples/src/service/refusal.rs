//! What axum refuses before a handler runs, in the words of the API.

use axum::http::header::CONTENT_LENGTH;
use axum::http::request::Parts;
use error_core::{Context, Kind, Problem as Wrong, Refusal};

use super::limits::LARGEST_FILE;
use crate::butterbase::{Error, Problem, QuotaError, ResourceError, ValidationError};

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::NoRoute => not_found("route"),
            Refusal::Method { .. } => not_found("route with this method at"),
            Refusal::BodyType { path, problem } | Refusal::Parameter { path, problem, .. } => {
                field(path, problem).into()
            }
            Refusal::BodySyntax { .. } => body("the body is not JSON").into(),
            Refusal::MediaType => body("the body must be sent as application/json").into(),
            Refusal::Malformed => body("the body could not be read").into(),
            Refusal::TooLarge => too_large().into(),
            // Of the server's own making, whatever status it has.
            Refusal::Timeout => Self::Internal(refusal.into()),
            refusal if refusal.status().is_client_error() => body("the request could not be read").into(),
            other => Self::Internal(other.into()),
        }
    }
}

/// Keeps what the caller says the size of its body is: a body that is too large is not read to its end.
pub(super) fn with_content_length(request: &Parts, context: Context) -> Context {
    let length = request
        .headers
        .get(CONTENT_LENGTH)
        .and_then(|value| value.to_str().ok()?.parse::<u64>().ok());
    match length {
        Some(length) => context.with_value("content_length", length),
        None => context,
    }
}

fn too_large() -> QuotaError {
    let limit = LARGEST_FILE as u64;
    let announced = Context::current(|context| context.value("content_length")?.as_u64());
    QuotaError::FileSizeExceeded {
        limit,
        size: announced.unwrap_or(limit + 1),
    }
}

/// The path is that of the request which is being answered.
fn not_found(kind: &'static str) -> Error {
    let id = Context::current(|context| context.request_path().unwrap_or_default().to_owned());
    ResourceError::NotFound { kind, id }.into()
}

/// The error for one field, named.
fn field(path: String, problem: Wrong) -> ValidationError {
    // Empty for what holds all fields.
    let path = if path.is_empty() { "body".to_owned() } else { path };
    match problem {
        Wrong::Missing => ValidationError::MissingField { field: path },
        Wrong::Type(kind) => ValidationError::InvalidType {
            field: path,
            expected: expected(kind).to_owned(),
        },
        other => {
            let problem = Problem {
                field: path,
                message: other.to_string(),
            };
            ValidationError::InvalidSchema {
                problems: vec![problem],
            }
        }
    }
}

/// For the sentence "must be …".
fn expected(kind: Kind) -> &'static str {
    match kind {
        Kind::String => "a text",
        Kind::Integer => "a whole number",
        Kind::Number => "a number",
        Kind::Boolean => "true or false",
        Kind::Array => "a list",
        Kind::Object => "an object",
        _ => "of another type",
    }
}

fn body(message: &str) -> ValidationError {
    ValidationError::InvalidSchema {
        problems: vec![Problem {
            field: "body".to_owned(),
            message: message.to_owned(),
        }],
    }
}
