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

impl Source {
    /// The text of `body`. What is no UTF-8 in it is replaced, so that the rest can be read; of a longer body
    /// only the first `limit` bytes are.
    pub(super) fn new(body: &Bytes, limit: usize) -> Self {
        let bytes = body.get(..limit).unwrap_or(body);
        let replaced = match core::str::from_utf8(bytes) {
            Err(error) if error.error_len().is_some() => match String::from_utf8_lossy(bytes) {
                Cow::Owned(text) => Some(Bytes::from(text)),
                Cow::Borrowed(_) => None,
            },
            _ if bytes.len() < body.len() => Some(body.slice(..bytes.len())),
            _ => None,
        };
        Self {
            body: body.clone(),
            replaced,
        }
    }

    /// A character that is cut off at the end is left out.
    pub(super) fn text(&self) -> &str {
        let bytes = self.replaced.as_ref().unwrap_or(&self.body);
        match core::str::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => bytes
                .get(..error.valid_up_to())
                .and_then(|valid| core::str::from_utf8(valid).ok())
                .unwrap_or_default(),
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
