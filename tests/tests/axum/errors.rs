//! The errors of the service that the tests call.

use error_core::{ApiError, Methods, dialect};

dialect! {
    /// What the tests look at, on one level.
    pub Flat {
        body: {
            "code": code,
            "message": message,
            "path"?: request_path,
            "request_id"?: request_id,
            "details": details,
        },
    }
}

#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(dialect = Flat, axum)]
pub enum StoreError {
    /// No route has this path.
    #[error("nothing is at this address")]
    #[api_error(code = "no_route", status = 404)]
    NoRoute,

    /// The route has other methods.
    #[error("not with this method")]
    #[api_error(code = "method", status = 405)]
    Method {
        #[api_error(detail, header = "Allow")]
        allow: Methods,
    },

    /// The body is no JSON.
    #[error("the body is no JSON")]
    #[api_error(code = "body_syntax", status = 400)]
    BodySyntax {
        #[api_error(detail)]
        line: Option<usize>,
    },

    /// A field of the body is not what it must be.
    #[error("`{field}` {problem}")]
    #[api_error(code = "body_type", status = 422)]
    BodyType {
        #[api_error(detail)]
        field: String,
        #[api_error(detail)]
        problem: &'static str,
    },

    /// A parameter of the URL is not what it must be.
    #[error("`{field}` {problem}")]
    #[api_error(code = "parameter", status = 400)]
    Parameter {
        #[api_error(detail)]
        field: String,
        #[api_error(detail)]
        problem: &'static str,
    },

    /// The request could not be read.
    #[error("the request could not be read")]
    #[api_error(code = "malformed", status = 400)]
    Malformed,

    /// The body is no JSON by its own account.
    #[error("send JSON")]
    #[api_error(code = "media_type", status = 415)]
    MediaType,

    /// The body is too large.
    #[error("send less")]
    #[api_error(code = "too_large", status = 413)]
    TooLarge,

    /// The answer took too long.
    #[error("that took too long")]
    #[api_error(code = "timeout", status = 408)]
    Timeout,

    /// Too much is going on.
    #[error("try again")]
    #[api_error(code = "unavailable", status = 503)]
    Unavailable,

    /// A handler panicked.
    #[error("something broke")]
    #[api_error(code = "panic", status = 500)]
    Panic,

    /// Anything else.
    #[error("something is wrong here")]
    #[api_error(code = "internal", status = 500, fallback)]
    Internal,

    /// For the operator.
    #[error("the disk is full")]
    #[api_error(code = "disk", status = 507, audience = internal)]
    Disk,

    /// An error of the service itself.
    #[error("item {id} is gone")]
    #[api_error(code = "gone", status = 410)]
    Gone {
        #[api_error(detail)]
        id: u32,
    },
}
