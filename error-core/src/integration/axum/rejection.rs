//! The rejections of axum's extractors as refusals.

use core::error::Error;
use core::fmt;

use ::axum::extract::path::ErrorKind;
use ::axum::extract::rejection::{
    BytesRejection, ExtensionRejection, FormRejection, JsonRejection, NestedPathRejection, PathRejection,
    QueryRejection, RawFormRejection, RawPathParamsRejection, StringRejection,
};
use http::StatusCode;
use serde_core::de::value;
use serde_path_to_error::{Path, Segment};

use crate::refusal::{Position, problem};
use crate::{Location, Problem, Refusal};

impl From<JsonRejection> for Refusal {
    fn from(rejection: JsonRejection) -> Self {
        match rejection {
            JsonRejection::JsonDataError(error) => {
                let (path, problem) = field(&error);
                Self::BodyType { path, problem }
            }
            JsonRejection::JsonSyntaxError(error) => Self::BodySyntax {
                position: position(&error),
            },
            other => by_status(other.status()),
        }
    }
}

impl From<QueryRejection> for Refusal {
    fn from(rejection: QueryRejection) -> Self {
        let (path, problem) = field(&rejection);
        Self::Parameter {
            location: Location::Query,
            path,
            problem,
        }
    }
}

impl From<FormRejection> for Refusal {
    fn from(rejection: FormRejection) -> Self {
        match rejection {
            FormRejection::FailedToDeserializeFormBody(error) => {
                let (path, problem) = field(&error);
                Self::BodyType { path, problem }
            }
            // GET and HEAD: the form is the query.
            FormRejection::FailedToDeserializeForm(error) => {
                let (path, problem) = field(&error);
                Self::Parameter {
                    location: Location::Query,
                    path,
                    problem,
                }
            }
            other => by_status(other.status()),
        }
    }
}

impl From<PathRejection> for Refusal {
    fn from(rejection: PathRejection) -> Self {
        let PathRejection::FailedToDeserializePathParams(error) = rejection else {
            return Self::Internal;
        };
        let (path, problem) = match error.into_kind() {
            ErrorKind::ParseErrorAtKey {
                key, expected_type, ..
            } => (key, typed(expected_type)),
            ErrorKind::ParseErrorAtIndex {
                index, expected_type, ..
            } => (index.to_string(), typed(expected_type)),
            ErrorKind::ParseError { expected_type, .. } => (String::new(), typed(expected_type)),
            ErrorKind::InvalidUtf8InPathParam { key } => (key, Problem::Value),
            ErrorKind::DeserializeError { key, message, .. } => (key, problem::read(&message).0),
            ErrorKind::Message(message) => (String::new(), problem::read(&message).0),
            // The route and the handler do not fit each other.
            _ => return Self::Internal,
        };
        Self::Parameter {
            location: Location::Path,
            path,
            problem,
        }
    }
}

/// The status says it all.
macro_rules! from_status {
    ($($rejection:ty),+ $(,)?) => {$(
        impl From<$rejection> for Refusal {
            fn from(rejection: $rejection) -> Self {
                by_status(rejection.status())
            }
        }
    )+};
}

from_status!(
    BytesRejection,
    ExtensionRejection,
    NestedPathRejection,
    RawFormRejection,
    RawPathParamsRejection,
    StringRejection,
);

/// Extractors that cannot fail, as `State`.
impl From<core::convert::Infallible> for Refusal {
    fn from(never: core::convert::Infallible) -> Self {
        match never {}
    }
}

fn by_status(status: StatusCode) -> Refusal {
    Refusal::of(status).unwrap_or(Refusal::Internal)
}

fn typed(rust_type: &str) -> Problem {
    Problem::Type(problem::kind(rust_type))
}

/// The field that a deserializer stopped at, and why; found behind the rejection, where axum keeps it.
fn field(rejection: &(dyn Error + 'static)) -> (String, Problem) {
    let known = causes(rejection).find_map(|cause| {
        let json = cause.downcast_ref().map(parts::<serde_json::Error>);
        json.or_else(|| cause.downcast_ref().map(parts::<value::Error>))
    });
    let Some((path, text)) = known else {
        return (String::new(), Problem::Value);
    };
    let (problem, name) = problem::read(&text);
    (dotted(path, name), problem)
}

fn parts<E: fmt::Display>(error: &serde_path_to_error::Error<E>) -> (&Path, String) {
    (error.path(), error.inner().to_string())
}

/// Where JSON ends to be JSON.
fn position(rejection: &(dyn Error + 'static)) -> Option<Position> {
    causes(rejection).find_map(|cause| {
        let inner = cause
            .downcast_ref()
            .map(serde_path_to_error::Error::<serde_json::Error>::inner);
        let json = inner.or_else(|| cause.downcast_ref::<serde_json::Error>())?;
        Some(Position {
            line: json.line(),
            column: json.column(),
        })
    })
}

fn causes<'a>(error: &'a (dyn Error + 'static)) -> impl Iterator<Item = &'a (dyn Error + 'static)> {
    core::iter::successors(Some(error), |&cause| cause.source())
}

/// The path as a [`Violation`](crate::Violation) has it, with the name that only the text says at its end:
/// a field that is missing or unknown is not on the path.
fn dotted(path: &Path, name: Option<&str>) -> String {
    let mut dotted = String::new();
    let steps = path.iter().filter_map(|segment| match segment {
        Segment::Seq { index } => Some(index.to_string()),
        Segment::Map { key } => Some(key.clone()),
        Segment::Enum { variant } => Some(variant.clone()),
        Segment::Unknown => None,
    });
    // A duplicate may be on the path already.
    let last = path.iter().next_back().map(ToString::to_string);
    let name = name
        .filter(|name| last.as_deref() != Some(*name))
        .map(ToOwned::to_owned);
    for step in steps.chain(name) {
        if !dotted.is_empty() {
            dotted.push('.');
        }
        dotted.push_str(&step);
    }
    dotted
}
