//! axum: errors as responses, rejections as errors. Behind the feature `axum`.
//!
//! - The key `axum` of the derive implements axum's `IntoResponse` for the type, so that a handler returns
//!   `Result<_, StoreError>`.
//! - [`Checked`] makes the rejection of an extractor an error of the service that names the field.
//! - [`ErrorLayer`](crate::layer::ErrorLayer) gives the request's context to the answers, and makes what
//!   axum answers itself an error of the service.
//!
//! ```
//! use axum::{Json, Router, body::Body, http::Request, routing::post};
//! use error_core::{ApiError, Refusal, axum::Checked, dialect, layer::ErrorLayer};
//! use tower::ServiceExt;
//!
//! dialect! {
//!     /// One level, with the id of the request.
//!     pub Flat {
//!         body: { "code": code, "message": message, "request_id"?: request_id },
//!     }
//! }
//!
//! #[derive(Debug, ApiError)]
//! #[api_error(dialect = Flat, axum)]
//! enum StoreError {
//!     #[api_error(code = "sold_out", status = 409, message = "Only {left} are left")]
//!     SoldOut { left: u32 },
//!     #[api_error(code = "bad_field", status = 422, message = "`{field}` {problem}")]
//!     BadField { field: String, problem: &'static str },
//!     #[api_error(code = "bad_request", status = 400, message = "The request cannot be read")]
//!     BadRequest,
//!     #[api_error(code = "not_found", status = 404, message = "Nothing is at this address")]
//!     NoRoute,
//!     #[api_error(code = "internal", status = 500, message = "The service failed")]
//!     Internal,
//! }
//!
//! impl From<Refusal> for StoreError {
//!     fn from(refusal: Refusal) -> Self {
//!         match refusal {
//!             Refusal::NoRoute => Self::NoRoute,
//!             Refusal::BodyType { path, problem } if !path.is_empty() => {
//!                 Self::BadField { field: path, problem: problem.message() }
//!             }
//!             // Whatever else the caller did wrong, as bad JSON. A service has arms for `MediaType`, 415, and
//!             // `TooLarge`, 413, too.
//!             refusal if refusal.status().is_client_error() => Self::BadRequest,
//!             _ => Self::Internal,
//!         }
//!     }
//! }
//!
//! #[derive(serde::Deserialize)]
//! struct Order {
//!     quantity: u32,
//! }
//!
//! // The `_` holds no value: it is there for the second type, the error that a bad body becomes.
//! async fn order(Checked(Json(order), _): Checked<Json<Order>, StoreError>) -> Result<(), StoreError> {
//!     if order.quantity > 3 { Err(StoreError::SoldOut { left: 3 }) } else { Ok(()) }
//! }
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let app = Router::new().route("/orders", post(order)).layer(ErrorLayer::<StoreError>::new());
//!
//! for (sent, status, answer) in [
//!     (r#"{"quantity":9}"#, 409, r#"{"code":"sold_out","message":"Only 3 are left","request_id":"r-7"}"#),
//!     ("{}", 422, r#"{"code":"bad_field","message":"`quantity` is missing","request_id":"r-7"}"#),
//!     ("{", 400, r#"{"code":"bad_request","message":"The request cannot be read","request_id":"r-7"}"#),
//! ] {
//!     let request = Request::post("/orders")
//!         .header("content-type", "application/json")
//!         .header("x-request-id", "r-7")
//!         .body(Body::from(sent))?;
//!     let response = app.clone().oneshot(request).await?;
//!     assert_eq!((response.status().as_u16(), &response.headers()["x-request-id"]), (status, &"r-7".parse()?));
//!     assert_eq!(axum::body::to_bytes(response.into_body(), 1000).await?, answer);
//! }
//! # Ok(())
//! # }
//! ```

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
