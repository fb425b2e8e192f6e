//! Texts of a body: most stand there as they are, and are not copied.

use std::borrow::Cow;

use bytes::Bytes;

/// The part of the body from one byte to another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) start: usize,
    pub(super) end: usize,
}

impl Span {
    pub(super) fn of(self, body: &str) -> &str {
        body.get(self.start..self.end).unwrap_or_default()
    }
}

/// A text, where it stands in the body, or of its own.
#[derive(Clone)]
pub(super) enum Text {
    Span(Span),
    Owned(Box<str>),
    Static(&'static str),
}

impl Text {
    pub(super) fn of<'a>(&'a self, body: &'a str) -> &'a str {
        match self {
            Self::Span(span) => span.of(body),
            Self::Owned(text) => text,
            Self::Static(text) => text,
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        match self {
            Self::Span(span) => span.start >= span.end,
            Self::Owned(text) => text.is_empty(),
            Self::Static(text) => text.is_empty(),
        }
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self::Owned(text.into_boxed_str())
    }
}

/// The bytes that were received, and the text that is read in them.
#[derive(Clone)]
pub(super) struct Source {
    pub(super) body: Bytes,
    /// What is read instead of a body that is not UTF-8.
    pub(super) replaced: Option<Bytes>,
}

/// What can be read of a body, of which only the first `limit` bytes are: what is no UTF-8 in it is replaced, and
/// a character that is cut off at the end left out, so that the rest can be read.
pub(super) fn readable(body: &Bytes, limit: usize) -> Cow<'_, str> {
    let bytes = body.get(..limit).unwrap_or(body);
    match core::str::from_utf8(bytes) {
        Ok(text) => text.into(),
        Err(error) if error.error_len().is_some() => String::from_utf8_lossy(bytes),
        Err(error) => {
            let valid = bytes.get(..error.valid_up_to()).unwrap_or_default();
            core::str::from_utf8(valid).unwrap_or_default().into()
        }
    }
}

impl Source {
    pub(super) fn new(body: &Bytes, text: Cow<'_, str>) -> Self {
        Self {
            body: body.clone(),
            replaced: match text {
                Cow::Borrowed(_) => None,
                Cow::Owned(text) => Some(Bytes::from(text)),
            },
        }
    }

    /// A part of it, without looking at all of it again.
    pub(super) fn part(&self, span: Span) -> &str {
        let bytes = self.replaced.as_ref().unwrap_or(&self.body);
        bytes
            .get(span.start..span.end)
            .and_then(|part| core::str::from_utf8(part).ok())
            .unwrap_or_default()
    }

    pub(super) fn of<'a>(&'a self, text: &'a Text) -> &'a str {
        match text {
            Text::Span(span) => self.part(*span),
            Text::Owned(text) => text,
            Text::Static(text) => text,
        }
    }
}
