//! The service around a service.

use core::fmt;
use core::marker::PhantomData;
use core::task::{Context, Poll};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::Arc;

use bytes::Bytes;
use http_body::Body;
use tower_service::Service;

use super::body::AnswerBody;
use super::future::ResponseFuture;
use super::request::Request;
use super::settings::Settings;
use crate::{Answer, Refusal};

/// What [`ErrorLayer`](super::ErrorLayer) puts around a service.
pub struct ErrorService<S, E> {
    pub(super) inner: S,
    pub(super) settings: Arc<Settings>,
    pub(super) error: PhantomData<fn() -> E>,
}

impl<S: Clone, E> Clone for ErrorService<S, E> {
    fn clone(&self) -> Self {
        Self {
            inner: self.inner.clone(),
            settings: Arc::clone(&self.settings),
            error: PhantomData,
        }
    }
}

impl<S: fmt::Debug, E> fmt::Debug for ErrorService<S, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ErrorService")
            .field("inner", &self.inner)
            .finish_non_exhaustive()
    }
}

impl<S, E, A, B> Service<http::Request<A>> for ErrorService<S, E>
where
    S: Service<http::Request<A>, Response = http::Response<B>>,
    B: Body<Data = Bytes>,
    E: Answer + From<Refusal>,
{
    type Response = http::Response<AnswerBody<B>>;
    type Error = S::Error;
    type Future = ResponseFuture<S::Future, E>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(cx)
    }

    fn call(&mut self, request: http::Request<A>) -> Self::Future {
        let (parts, body) = request.into_parts();
        let facts = Request::new(&parts, &self.settings);
        let inner = &mut self.inner;
        let call = || inner.call(http::Request::from_parts(parts, body));
        let called = catch_unwind(AssertUnwindSafe(|| facts.scope.enter(call)));
        let future = match called {
            Err(panic) if facts.is_grpc => resume_unwind(panic),
            called => called.ok(),
        };
        ResponseFuture::new(future, facts, Arc::clone(&self.settings))
    }
}
