//! The body of a response that may be ours.

use core::pin::Pin;
use core::task::{Context, Poll};

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};
use pin_project_lite::pin_project;

pin_project! {
    /// The body of the inner service, or that of an error in its place.
    #[project = BodyPart]
    #[derive(Debug)]
    pub struct AnswerBody<B> {
        #[pin]
        inner: Option<B>,
        // Taken when it is sent; never there together with `inner`.
        answer: Option<Bytes>,
    }
}

impl<B> AnswerBody<B> {
    pub(super) fn inner(body: B) -> Self {
        Self {
            inner: Some(body),
            answer: None,
        }
    }

    pub(super) fn answer(bytes: Bytes) -> Self {
        Self {
            inner: None,
            answer: Some(bytes).filter(|bytes| !bytes.is_empty()),
        }
    }
}

/// The empty body.
impl<B> Default for AnswerBody<B> {
    fn default() -> Self {
        Self {
            inner: None,
            answer: None,
        }
    }
}

impl<B: Body<Data = Bytes>> Body for AnswerBody<B> {
    type Data = Bytes;
    type Error = B::Error;

    fn poll_frame(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, B::Error>>> {
        let this = self.project();
        match this.inner.as_pin_mut() {
            Some(inner) => inner.poll_frame(cx),
            None => Poll::Ready(this.answer.take().map(|bytes| Ok(Frame::data(bytes)))),
        }
    }

    fn is_end_stream(&self) -> bool {
        self.inner
            .as_ref()
            .map_or(self.answer.is_none(), Body::is_end_stream)
    }

    fn size_hint(&self) -> SizeHint {
        let ours = || SizeHint::with_exact(self.answer.as_ref().map_or(0, |bytes| bytes.len() as u64));
        self.inner.as_ref().map_or_else(ours, Body::size_hint)
    }
}

#[cfg(test)]
mod tests {
    use core::convert::Infallible;
    use core::task::Waker;

    use super::*;

    /// Three bytes in one frame.
    struct Three(bool);

    impl Body for Three {
        type Data = Bytes;
        type Error = Infallible;

        fn poll_frame(
            mut self: Pin<&mut Self>,
            _: &mut Context<'_>,
        ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
            let first = !core::mem::replace(&mut self.0, true);
            Poll::Ready(first.then(|| Ok(Frame::data(Bytes::from_static(b"abc")))))
        }

        fn size_hint(&self) -> SizeHint {
            SizeHint::with_exact(3)
        }
    }

    /// The frames, and what the body says of its length before.
    fn read(mut body: AnswerBody<Three>) -> (Vec<Bytes>, Option<u64>, bool) {
        let before = (body.size_hint().exact(), body.is_end_stream());
        let mut frames = Vec::new();
        let mut cx = Context::from_waker(Waker::noop());
        while let Poll::Ready(Some(Ok(frame))) = Pin::new(&mut body).poll_frame(&mut cx) {
            frames.extend(frame.into_data());
        }
        (frames, before.0, before.1)
    }

    #[test]
    fn an_answer_is_one_frame_of_known_length() {
        let frames = vec![Bytes::from_static(b"{}")];
        assert_eq!(
            read(AnswerBody::answer(Bytes::from_static(b"{}"))),
            (frames, Some(2), false)
        );
        assert_eq!(read(AnswerBody::answer(Bytes::new())), (vec![], Some(0), true));
        assert_eq!(read(AnswerBody::default()), (vec![], Some(0), true));
    }

    #[test]
    fn the_inner_body_is_handed_through() {
        let frames = vec![Bytes::from_static(b"abc")];
        assert_eq!(read(AnswerBody::inner(Three(false))), (frames, Some(3), false));
    }
}
