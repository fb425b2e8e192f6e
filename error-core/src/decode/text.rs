//! Texts of a body: most stand there as they are, and are not copied.

use core::num::NonZeroU64;
use std::borrow::Cow;
use std::sync::Arc;

use bytes::Bytes;

use super::unescape::unescape;
use super::value::Value;
use crate::shared::Shared;

/// The part of the body from one byte to another.
///
/// Four bytes tell the place: of a body no more is read than they can.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Span {
    start: u32,
    end: u32,
}

impl Span {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "of a body at most `MAX_BYTES` are read, each of which is replaced by three at most"
    )]
    pub(super) const fn new(start: usize, end: usize) -> Self {
        Self {
            start: start as u32,
            end: end as u32,
        }
    }

    pub(super) const fn start(self) -> usize {
        self.start as usize
    }

    pub(super) const fn end(self) -> usize {
        self.end as usize
    }

    pub(super) fn of(self, body: &str) -> &str {
        body.get(self.start()..self.end()).unwrap_or_default()
    }
}

/// A text: a part of the body, or of what is kept beside it. One word, so that keeping one costs little.
///
/// From the lowest bit: where it starts in 31 bits, whether that is beside the body in one, where it ends.
#[derive(Clone, Copy)]
pub(super) struct Text(NonZeroU64);

impl Text {
    pub(super) const NONE: Self = Self::new(Span::new(0, 0));
    const BESIDE: u32 = 1 << 31;

    #[inline]
    pub(super) const fn new(span: Span) -> Self {
        match NonZeroU64::new(span.start as u64 | (span.end as u64) << u32::BITS) {
            Some(bits) => Self(bits),
            // No part has a byte before the first.
            None => Self(NonZeroU64::MIN),
        }
    }

    #[expect(clippy::cast_possible_truncation, reason = "each half is a number of its own")]
    const fn halves(self) -> (u32, u32) {
        (self.0.get() as u32, (self.0.get() >> u32::BITS) as u32)
    }

    /// Where it stands, and whether that is beside the body.
    const fn span(self) -> (Span, bool) {
        let (start, end) = self.halves();
        let span = Span {
            start: start & !Self::BESIDE,
            end,
        };
        (span, start & Self::BESIDE != 0)
    }

    #[inline]
    pub(super) const fn is_empty(self) -> bool {
        let (span, _) = self.span();
        span.start >= span.end
    }
}

/// What texts are parts of.
pub(super) struct Texts<'a> {
    pub(super) body: &'a str,
    /// Texts that do not stand in the body as they are, one after the other.
    pub(super) own: String,
    /// The body, as violations share it.
    shared: Option<Arc<str>>,
}

/// The longest body that violations share: a violation that is kept keeps all of it.
const MAX_SHARED: usize = 16 << 10;

impl<'a> Texts<'a> {
    pub(super) fn new(body: &'a str) -> Self {
        Self {
            body,
            own: String::new(),
            shared: None,
        }
    }

    /// A text that is kept longer than the body may be.
    pub(super) fn kept(&mut self, text: Text) -> Shared {
        match text.span() {
            (Span { start, end }, false) if self.body.len() <= MAX_SHARED => Shared::Part {
                whole: self.shared.get_or_insert_with(|| self.body.into()).clone(),
                start,
                end,
            },
            _ => self.of(text).to_owned().into(),
        }
    }

    pub(super) fn of(&self, text: Text) -> &str {
        match text.span() {
            (span, false) => span.of(self.body),
            (span, true) => span.of(&self.own),
        }
    }

    /// The same, to be kept while texts are added.
    pub(super) fn lasting(&self, text: Text) -> Cow<'a, str> {
        match text.span() {
            (span, false) => span.of(self.body).into(),
            (span, true) => span.of(&self.own).to_owned().into(),
        }
    }

    /// Keeps a text beside the body; nothing is kept beyond the 2 GiB that a place can tell.
    pub(super) fn add(&mut self, text: &str) -> Text {
        let start = self.own.len();
        if text.len() >= Text::BESIDE as usize - start {
            return Text::NONE;
        }
        self.own.push_str(text);
        Text::new(Span::new(start | Text::BESIDE as usize, self.own.len()))
    }

    /// What a value that is a text says.
    #[inline]
    pub(super) fn unquoted(&mut self, value: Value) -> Text {
        if value.is_escaped() {
            self.unescaped(value.inside())
        } else {
            Text::new(value.inside())
        }
    }

    #[cold]
    fn unescaped(&mut self, inside: Span) -> Text {
        self.add(&unescape(inside.of(self.body)))
    }
}

/// The bytes that were received, and the text that is read in them.
#[derive(Clone)]
pub(super) struct Source {
    pub(super) body: Bytes,
    /// What is read instead of a body that is not UTF-8.
    replaced: Option<Bytes>,
    /// Texts that do not stand in the body.
    own: String,
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
    pub(super) fn new(body: &Bytes) -> Self {
        Self {
            body: body.clone(),
            replaced: None,
            own: String::new(),
        }
    }

    /// Says what was read, and what was kept beside it.
    pub(super) fn keep(&mut self, own: String, read: Cow<'_, str>) {
        self.own = own;
        if let Cow::Owned(text) = read {
            self.replaced = Some(Bytes::from(text));
        }
    }

    /// A text of it, without looking at all of it again.
    pub(super) fn of(&self, text: Text) -> &str {
        let (span, is_beside) = text.span();
        if is_beside {
            return span.of(&self.own);
        }
        let bytes = self.replaced.as_ref().unwrap_or(&self.body);
        bytes
            .get(span.start()..span.end())
            .and_then(|part| core::str::from_utf8(part).ok())
            .unwrap_or_default()
    }
}
