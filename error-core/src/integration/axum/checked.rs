//! An extractor whose rejection is the service's own error.

use core::marker::PhantomData;

use ::axum::extract::{FromRequest, FromRequestParts, Request};
use ::axum::response::IntoResponse;
use http::request::Parts;

use crate::Refusal;

/// An extractor `X` that rejects with the error `E`, made from the [`Refusal`].
///
/// ```
/// use axum::{Json, Router, routing::post};
/// use error_core::{Refusal, axum::Checked};
/// # use axum::response::{IntoResponse, Response};
///
/// enum StoreError { BadField(String), BadRequest, Internal }
///
/// impl From<Refusal> for StoreError {
///     fn from(refusal: Refusal) -> Self {
///         match refusal {
///             Refusal::BodyType { path, .. } if !path.is_empty() => Self::BadField(path),
///             refusal if refusal.status().is_client_error() => Self::BadRequest,
///             _ => Self::Internal,
///         }
///     }
/// }
/// # impl IntoResponse for StoreError {
/// #     fn into_response(self) -> Response { if let Self::BadField(path) = self { path.into_response() } else { ().into_response() } }
/// # }
///
/// async fn add(Checked(Json(quantity), _): Checked<Json<u32>, StoreError>) -> String {
///     format!("{quantity} more")
/// }
///
/// let app: Router = Router::new().route("/lines", post(add));
/// ```
///
/// The `_` in the pattern holds no value. It is there because the extractor has to name its error type: it is
/// written once, in the signature.
///
/// Without the second type the rejection is the refusal itself, which an
/// [`ErrorLayer`](crate::layer::ErrorLayer) around the handler answers as its own error.
///
/// `X` is any extractor whose rejection is `Into<Refusal>`: those of axum are.
#[derive(Clone, Copy, Debug, Default)]
pub struct Checked<X, E = Refusal>(
    /// What was extracted.
    pub X,
    /// The error it would have been.
    pub PhantomData<E>,
);

impl<S, X, E> FromRequest<S> for Checked<X, E>
where
    S: Send + Sync,
    X: FromRequest<S>,
    X::Rejection: Into<Refusal>,
    E: From<Refusal> + IntoResponse,
{
    type Rejection = E;

    async fn from_request(request: Request, state: &S) -> Result<Self, E> {
        let extracted = X::from_request(request, state).await;
        extracted
            .map(|value| Self(value, PhantomData))
            .map_err(|rejection| E::from(rejection.into()))
    }
}

impl<S, X, E> FromRequestParts<S> for Checked<X, E>
where
    S: Send + Sync,
    X: FromRequestParts<S>,
    X::Rejection: Into<Refusal>,
    E: From<Refusal> + IntoResponse,
{
    type Rejection = E;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, E> {
        let extracted = X::from_request_parts(parts, state).await;
        extracted
            .map(|value| Self(value, PhantomData))
            .map_err(|rejection| E::from(rejection.into()))
    }
}
