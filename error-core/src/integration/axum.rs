//! axum: errors as responses, rejections as errors. Behind the feature `axum`.
//!
//! - The key `axum` of the derive implements [`IntoResponse`] for the type: a handler returns
//!   `Result<_, StoreError>`.
//! - [`Checked`] makes the rejection of an extractor an error of the service, with the field it is about.
//! - [`ErrorLayer`](crate::layer::ErrorLayer) gives the request's context to the answers, and makes what
//!   axum answers itself an error of the service.

mod checked;
mod rejection;

use ::axum::body::Body;
use ::axum::response::{IntoResponse, Response};
use http::header;

use crate::{Answer, Context, Refusal};

pub use checked::Checked;

/// The answer of an error, with the context of the request that is being handled.
#[doc(hidden)]
pub fn into_response<E: Answer>(error: &E) -> Response {
    Context::current(|context| crate::respond(error, context)).map(Body::from)
}

/// A bare status, for an [`ErrorLayer`](crate::layer::ErrorLayer) around it to make an error of.
impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = self.status();
        if let Self::Method { allow } = &self
            && let Ok(allow) = allow.to_string().try_into()
        {
            response.headers_mut().insert(header::ALLOW, allow);
        }
        response.extensions_mut().insert(self);
        response
    }
}
