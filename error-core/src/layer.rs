//! A layer of tower around a whole service: every error in the same shape, and each with a request id. Behind
//! the feature `tower`, which `axum` turns on.
//!
//! [`ErrorLayer`] does five things for each request:
//!
//! - It takes the caller's `x-request-id`, or makes one, and sets it on every response, errors or not.
//! - It gives the request's [`Context`] to the answers: request id and path, instance, host, the preferred
//!   language, the id of the trace, and what [`with_context`](ErrorLayer::with_context) adds.
//! - It answers a panic as `E::from(Refusal::Panic)`.
//! - It makes the 4xx and 5xx that the framework or a layer within answers the service's own:
//!   `E::from(refusal)`. The errors of the service itself go out as they are.
//! - It puts the [`Entry`](crate::Entry) of the answered error, as `&'static Entry`, into the extensions of
//!   the response, and calls [`on_answer`](ErrorLayer::on_answer) once for it.
//!
//! It writes no log, and knows no causes: [logging the cause](macro@crate::ApiError#logging-the-cause) shows
//! where to write them.
//!
//! ```
//! # #[cfg(feature = "axum")] {
//! use axum::{Router, routing::get};
//! use error_core::{ApiError, Refusal, dialects::SchemaStack, layer::ErrorLayer};
//!
//! #[derive(Debug, ApiError)]
//! #[api_error(dialect = SchemaStack, axum)]
//! enum StoreError {
//!     #[api_error(code = "NOT_FOUND", status = 404, message = "Nothing is at this address")]
//!     NoRoute,
//!     #[api_error(code = "BAD_REQUEST", status = 400, message = "The request cannot be read")]
//!     BadRequest,
//!     #[api_error(code = "UNSUPPORTED_MEDIA_TYPE", status = 415, message = "The body must be JSON")]
//!     MediaType,
//!     #[api_error(code = "PAYLOAD_TOO_LARGE", status = 413, message = "The body is too large")]
//!     TooLarge,
//!     #[api_error(code = "TIMEOUT", status = 504, message = "The service took too long")]
//!     Timeout,
//!     #[api_error(code = "INTERNAL_ERROR", status = 500, message = "The service failed")]
//!     Internal,
//! }
//!
//! impl From<Refusal> for StoreError {
//!     fn from(refusal: Refusal) -> Self {
//!         match refusal {
//!             Refusal::NoRoute => Self::NoRoute,
//!             // Of a status that clients and proxies know: the last arm but one would make a 400 of both.
//!             Refusal::MediaType => Self::MediaType,
//!             Refusal::TooLarge => Self::TooLarge,
//!             // It counts as 408, and is seldom the caller's mistake.
//!             Refusal::Timeout => Self::Timeout,
//!             // Bad JSON, a field of another type, a method that the route does not have, …
//!             refusal if refusal.status().is_client_error() => Self::BadRequest,
//!             _ => Self::Internal,
//!         }
//!     }
//! }
//!
//! let app: Router = Router::new()
//!     .route("/apps", get(async || "none yet"))
//!     .layer(ErrorLayer::<StoreError>::new());
//! # }
//! ```
//!
//! Where `E` lists several dialects, [`negotiate`](ErrorLayer::negotiate) lets each request choose among them.
//!
//! # What is replaced, and what is not
//!
//! | response of the framework | becomes |
//! |---|---|
//! | 400, 404, 405, 408, 413, 415, 422, 500, 503, 504 | the [`Refusal`] that says so, and what `From` makes of it: the caller's mistakes are a 500 too, where their arm is missing |
//! | a rejection of [`Checked`](crate::axum::Checked), or a `Refusal` returned by a handler | that refusal, with all it knows |
//! | another 4xx or 5xx | [`Refusal::Status`], where the error made from it has the same status |
//! | a body with a form of its own, as HTML or JSON | left; [`replace_if`](ErrorLayer::replace_if) decides otherwise |
//! | a call of gRPC | left |
//! | an answered error, of this service or of a layer within this one | left |
//!
//! Where a response is replaced, its headers stay, except those that describe its body. Where both have them,
//! `Allow`, `WWW-Authenticate`, `Proxy-Authenticate` and `Retry-After` are those of the framework, `Vary` and
//! `Set-Cookie` add up, and all else is the error's.
//!
//! # Order among layers
//!
//! A layer sees only what is within it. On a `Router`, the last call of `.layer(…)` is the outermost, and a route
//! that is added after the call is outside of it.
//!
//! | outside, added later | here | within, added before |
//! |---|---|---|
//! | tracing, compression, CORS, a layer that sets `x-request-id` | `ErrorLayer` | timeouts, limits on bodies and rates, authentication, sessions, the routes |
//!
//! - Compression outside: an error is compressed as any response is; within, it would be left as it is.
//! - CORS outside: a browser shows the client no error without its headers.
//! - Timeouts and limits within: what they answer is made an error of the service. Those of `tower` itself fail
//!   instead of answering; axum's `HandleErrorLayer` can make a [`Refusal`] of that.
//! - axum adds the `Allow` of a 405 outside of all layers of the router, so [`Refusal::Method`] names no methods
//!   there; the response has them. An error that shows them in its body needs the layer around the finished
//!   router: `Router::new().fallback_service(router).layer(…)`.
//!
//! [`Refusal::Method`]: crate::Refusal::Method
//!
//! # What it cannot see
//!
//! - A task of `tokio::spawn` has no context: it is polled outside of the request. Return its error to the
//!   handler and answer there, or take a copy along: `let context = Context::current(Clone::clone);`.
//! - A body that fails while it is streamed: status and headers are on their way already.
//! - A panic in a program that is compiled with `panic = "abort"`.

mod answer;
mod body;
mod future;
mod merge;
mod request;
mod service;
mod settings;

use core::fmt;
use core::marker::PhantomData;
use std::sync::Arc;

use http::{request as http_request, response};
use tower_layer::Layer;

use crate::{Answer, Context, Fault, Negotiation, Refusal};
use settings::Settings;

pub use body::AnswerBody;
pub use future::ResponseFuture;
pub use service::ErrorService;
pub use settings::AnsweredRequest;

/// Makes every error of a service an `E`; see the [module](self).
pub struct ErrorLayer<E> {
    settings: Arc<Settings>,
    error: PhantomData<fn() -> E>,
}

impl<E> ErrorLayer<E> {
    /// A layer that answers what the framework refuses with an `E`.
    #[must_use]
    pub fn new() -> Self
    where
        E: Answer + From<Refusal>,
    {
        Self {
            settings: Arc::default(),
            error: PhantomData,
        }
    }

    /// Decides which 4xx and 5xx that are no error of the service are replaced by one.
    ///
    /// Without it: those without a content type and those of plain text, which is what frameworks and layers
    /// answer; a response with JSON or HTML was given its form on purpose. Status and headers are known to the
    /// predicate, the body is not.
    #[must_use]
    pub fn replace_if(mut self, replace: impl Fn(&response::Parts) -> bool + Send + Sync + 'static) -> Self {
        self.edit().replace = Arc::new(replace);
        self
    }

    /// Lets each request choose among the dialects that `E` lists; see [`negotiate`](crate::negotiate).
    ///
    /// The choice holds for every error that is answered within, whatever its type, where its type lists the same
    /// dialect.
    #[must_use]
    pub fn negotiate(mut self, negotiation: Negotiation<E::Dialect>) -> Self
    where
        E: Answer,
    {
        self.edit().rules = Some(negotiation.into_rules());
        self
    }

    /// Adds to the context of each request what a dialect or an error takes from it.
    ///
    /// ```
    /// # use error_core::{Answer, Refusal, layer::ErrorLayer};
    /// # fn layer<E: Answer + From<Refusal>>() -> ErrorLayer<E> {
    /// ErrorLayer::new().with_context(|request, context| match request.headers.get("x-tenant") {
    ///     Some(tenant) => context.with_value("tenant", String::from_utf8_lossy(tenant.as_bytes())),
    ///     None => context,
    /// })
    /// # }
    /// ```
    #[must_use]
    pub fn with_context(
        mut self,
        extend: impl Fn(&http_request::Parts, Context) -> Context + Send + Sync + 'static,
    ) -> Self {
        self.edit().extend = Some(Arc::new(extend));
        self
    }

    /// Calls `hook` once for each error that was answered, when its answer is complete: the place for metrics and
    /// for a log of requests.
    ///
    /// The error itself is gone by then, and its causes with it: [log them](macro@crate::ApiError#logging-the-cause)
    /// where it becomes an answer.
    ///
    /// ```
    /// # use error_core::{Answer, Refusal, layer::ErrorLayer};
    /// # fn layer<E: Answer + From<Refusal>>() -> ErrorLayer<E> {
    /// ErrorLayer::new().on_answer(|answered| {
    ///     eprintln!("{} {} {}", answered.request_id, answered.status, answered.entry.code());
    /// })
    /// # }
    /// ```
    #[must_use]
    pub fn on_answer(mut self, hook: impl Fn(&AnsweredRequest<'_>) + Send + Sync + 'static) -> Self {
        self.edit().on_answer = Some(Arc::new(hook));
        self
    }

    /// Receives the [faults](Fault) of the answers, instead of the hook of the process.
    #[must_use]
    pub fn on_fault(mut self, hook: impl Fn(&Fault) + Send + Sync + 'static) -> Self {
        self.edit().on_fault = Some(Arc::new(hook));
        self
    }

    fn edit(&mut self) -> &mut Settings {
        Arc::make_mut(&mut self.settings)
    }
}

impl<E: Answer + From<Refusal>> Default for ErrorLayer<E> {
    fn default() -> Self {
        Self::new()
    }
}

impl<E> Clone for ErrorLayer<E> {
    fn clone(&self) -> Self {
        Self {
            settings: Arc::clone(&self.settings),
            error: PhantomData,
        }
    }
}

impl<E> fmt::Debug for ErrorLayer<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ErrorLayer").finish_non_exhaustive()
    }
}

impl<S, E> Layer<S> for ErrorLayer<E> {
    type Service = ErrorService<S, E>;

    fn layer(&self, inner: S) -> Self::Service {
        ErrorService {
            inner,
            settings: Arc::clone(&self.settings),
            error: PhantomData,
        }
    }
}
