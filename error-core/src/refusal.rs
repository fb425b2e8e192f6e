//! What a framework refuses in the service's place.

mod methods;
mod position;
pub(crate) mod problem;

use core::fmt;

use http::StatusCode;

use crate::{Location, Violation};

pub use methods::Methods;
pub use position::Position;
pub use problem::Problem;

/// A request that the framework refused before a handler ran, or a handler that did not come to an answer.
///
/// A service turns it into an error of its own, so that these answers too have the shape that its API
/// promises. What a variant holds may be sent: names of fields and the form that a value must have, never
/// the text of a parser or of the framework.
///
/// ```
/// use error_core::{Problem, Refusal};
///
/// #[derive(Debug, PartialEq)]
/// enum StoreError {
///     NoRoute,
///     BadField { field: String, problem: String },
///     BadRequest,
///     Internal,
/// }
///
/// impl From<Refusal> for StoreError {
///     fn from(refusal: Refusal) -> Self {
///         match refusal {
///             Refusal::NoRoute => Self::NoRoute,
///             // The path is empty where the body as a whole is wrong.
///             Refusal::BodyType { path, problem } if !path.is_empty() => {
///                 Self::BadField { field: path, problem: problem.to_string() }
///             }
///             // Without this arm, bad JSON would be a 500. A service has arms for `MediaType`, 415, and
///             // `TooLarge`, 413, too.
///             refusal if refusal.status().is_client_error() => Self::BadRequest,
///             _ => Self::Internal,
///         }
///     }
/// }
///
/// let refusal = Refusal::BodyType { path: "lines.0.sku".into(), problem: Problem::Missing };
/// assert_eq!(
///     StoreError::from(refusal),
///     StoreError::BadField { field: "lines.0.sku".into(), problem: "is missing".into() },
/// );
/// assert_eq!(StoreError::from(Refusal::MediaType), StoreError::BadRequest);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Refusal {
    /// 404: no route has this path.
    NoRoute,
    /// 405: the route has other methods.
    Method {
        /// Those it has; empty where the framework did not say.
        #[cfg_attr(
            feature = "tower",
            doc = "axum says it outside of the router only: see [Order among layers](crate::layer#order-among-layers)."
        )]
        allow: Methods,
    },
    /// 400: the body is not in the syntax of its media type.
    BodySyntax {
        /// Where it ends to be, where the parser says so.
        position: Option<Position>,
    },
    /// 422: the body is well-formed, and a field of it is not what it must be.
    BodyType {
        /// The field, in dots: `lines.0.sku`; empty for the body as a whole.
        path: String,
        /// What is wrong with it.
        problem: Problem,
    },
    /// 400: a value in the URL or in a header is not what it must be.
    Parameter {
        /// The part of the request that has it.
        location: Location,
        /// Its name; empty where the framework does not say which: axum does not for the only parameter of a
        /// path, as `Path<u64>`. In a struct, `Path<Trip>`, each has the name of its field.
        path: String,
        /// What is wrong with it.
        problem: Problem,
    },
    /// 400: something in the request could not be read, and the framework does not say what.
    Malformed,
    /// 415: the body is of another media type than the route takes.
    MediaType,
    /// 413: the body is larger than the route takes.
    TooLarge,
    /// 408 or 504: the answer took too long.
    Timeout,
    /// 503: the service takes no requests at present.
    Unavailable,
    /// 500: the handler panicked. What it said is not here: it is for the operator.
    Panic,
    /// 500: the framework could not run the handler; a mistake in the service.
    Internal,
    /// Any other status that the framework answered with.
    ///
    /// The error made from it is sent only where it has the same status, so that an arm for all that is left
    /// cannot turn a 401 into a 500.
    Status(StatusCode),
}

impl Refusal {
    /// The status that says the same.
    #[must_use]
    pub const fn status(&self) -> StatusCode {
        match self {
            Self::NoRoute => StatusCode::NOT_FOUND,
            Self::Method { .. } => StatusCode::METHOD_NOT_ALLOWED,
            Self::BodySyntax { .. } | Self::Parameter { .. } | Self::Malformed => StatusCode::BAD_REQUEST,
            Self::BodyType { .. } => StatusCode::UNPROCESSABLE_ENTITY,
            Self::MediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Timeout => StatusCode::REQUEST_TIMEOUT,
            Self::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
            Self::Panic | Self::Internal => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Status(status) => *status,
        }
    }

    /// The refusal that a bare status stands for; `None` where it is no 4xx or 5xx.
    #[must_use]
    pub fn of(status: StatusCode) -> Option<Self> {
        Some(match status {
            StatusCode::BAD_REQUEST => Self::Malformed,
            StatusCode::NOT_FOUND => Self::NoRoute,
            StatusCode::METHOD_NOT_ALLOWED => Self::Method {
                allow: Methods::default(),
            },
            StatusCode::REQUEST_TIMEOUT | StatusCode::GATEWAY_TIMEOUT => Self::Timeout,
            StatusCode::PAYLOAD_TOO_LARGE => Self::TooLarge,
            StatusCode::UNSUPPORTED_MEDIA_TYPE => Self::MediaType,
            StatusCode::UNPROCESSABLE_ENTITY => Self::BodyType {
                path: String::new(),
                problem: Problem::Value,
            },
            StatusCode::INTERNAL_SERVER_ERROR => Self::Internal,
            StatusCode::SERVICE_UNAVAILABLE => Self::Unavailable,
            other if other.is_client_error() || other.is_server_error() => Self::Status(other),
            _ => return None,
        })
    }

    /// The same as a problem with one field, where there is a field.
    #[must_use]
    pub fn violation(&self) -> Option<Violation> {
        let (location, path, problem) = match self {
            Self::BodyType { path, problem } => (Location::Body, path, problem),
            Self::Parameter {
                location,
                path,
                problem,
            } => (*location, path, problem),
            _ => return None,
        };
        let violation = Violation::new(path.clone(), problem.message());
        Some(violation.at(location).with_code(problem.code()))
    }
}

/// For the operator; what is sent is the text of the service's own error.
impl fmt::Display for Refusal {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoRoute => f.write_str("no route has this path"),
            Self::Method { allow } if allow.is_empty() => f.write_str("the route does not have this method"),
            Self::Method { allow } => write!(f, "the route does not have this method, but {allow}"),
            Self::BodySyntax { position: None } => f.write_str("the body is not well-formed"),
            Self::BodySyntax { position: Some(at) } => write!(f, "the body is not well-formed at {at}"),
            Self::BodyType { path, problem } if path.is_empty() => write!(f, "the body {problem}"),
            Self::BodyType { path, problem } => write!(f, "`{path}` in the body {problem}"),
            Self::Parameter { path, problem, .. } if path.is_empty() => write!(f, "a parameter {problem}"),
            Self::Parameter { path, problem, .. } => write!(f, "the parameter `{path}` {problem}"),
            Self::Malformed => f.write_str("the request could not be read"),
            Self::MediaType => f.write_str("the body is of another media type than the route takes"),
            Self::TooLarge => f.write_str("the body is larger than the route takes"),
            Self::Timeout => f.write_str("the answer took too long"),
            Self::Unavailable => f.write_str("the service takes no requests at present"),
            Self::Panic => f.write_str("the handler panicked"),
            Self::Internal => f.write_str("the framework could not run the handler"),
            Self::Status(status) => write!(f, "the framework answered with {status}"),
        }
    }
}

impl core::error::Error for Refusal {}

impl fmt::Display for Position {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}, column {}", self.line, self.column)
    }
}
