//! The response on its way.

use core::marker::PhantomData;
use core::pin::Pin;
use core::task::{Context, Poll};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::Arc;

use bytes::Bytes;
use http::Response;
use http_body::Body;
use pin_project_lite::pin_project;

use super::answer::finish;
use super::body::AnswerBody;
use super::request::Request;
use super::settings::Settings;
use crate::{Answer, Refusal};

pin_project! {
    /// The response of an [`ErrorService`](super::ErrorService).
    pub struct ResponseFuture<F, E> {
        // Gone where it panicked.
        #[pin]
        inner: Option<F>,
        request: Request,
        settings: Arc<Settings>,
        error: PhantomData<fn() -> E>,
    }
}

impl<F, E> ResponseFuture<F, E> {
    /// `inner` is none where the call itself panicked.
    pub(super) fn new(inner: Option<F>, request: Request, settings: Arc<Settings>) -> Self {
        Self {
            inner,
            request,
            settings,
            error: PhantomData,
        }
    }
}

impl<F, E, B, X> Future for ResponseFuture<F, E>
where
    F: Future<Output = Result<Response<B>, X>>,
    B: Body<Data = Bytes>,
    E: Answer + From<Refusal>,
{
    type Output = Result<Response<AnswerBody<B>>, X>;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let mut this = self.project();
        let request = &*this.request;
        // What is done with the future after a panic is to drop it.
        let poll =
            |future: Pin<&mut F>| catch_unwind(AssertUnwindSafe(|| request.scope.enter(|| future.poll(cx))));
        let response = match this.inner.as_mut().as_pin_mut().map(poll) {
            Some(Ok(Poll::Pending)) => return Poll::Pending,
            Some(Ok(Poll::Ready(Err(error)))) => return Poll::Ready(Err(error)),
            Some(Ok(Poll::Ready(Ok(response)))) => Some(response),
            Some(Err(panic)) if request.is_grpc => resume_unwind(panic),
            Some(Err(_)) => {
                let _ = catch_unwind(AssertUnwindSafe(|| this.inner.set(None)));
                None
            }
            None => None,
        };
        Poll::Ready(Ok(finish::<E, B>(response, request, this.settings)))
    }
}
