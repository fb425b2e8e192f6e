//! Where a value stands in a body.

use core::num::NonZeroU64;

use super::text::Span;

/// The JSON type of a value: what its first byte says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Number,
    Boolean,
    Null,
    Object,
    Array,
}

impl Kind {
    #[inline]
    pub(super) const fn of(first: u8) -> Option<Self> {
        Some(match first {
            b'"' => Self::Text,
            b'-' | b'0'..=b'9' => Self::Number,
            b't' | b'f' => Self::Boolean,
            b'n' => Self::Null,
            b'{' => Self::Object,
            b'[' => Self::Array,
            _ => return None,
        })
    }
}

/// A value as it stands in the text: one word, that is passed in a register.
///
/// From the lowest bit: where it starts in 32 bits, where it ends in 28, its type in three, whether it has
/// backslashes in one.
#[derive(Clone, Copy)]
pub(super) struct Value(NonZeroU64);

impl Value {
    const END: u32 = 32;
    const KIND: u32 = 60;
    const ESCAPED: u32 = 63;

    /// A value that is not empty.
    #[inline]
    pub(super) const fn new(kind: Kind, start: usize, end: usize, escaped: bool) -> Option<Self> {
        let bits = start as u64
            | (end as u64) << Self::END
            | (kind as u64) << Self::KIND
            | (escaped as u64) << Self::ESCAPED;
        match NonZeroU64::new(bits) {
            Some(bits) => Some(Self(bits)),
            None => None,
        }
    }

    #[inline]
    pub(super) const fn kind(self) -> Kind {
        match self.0.get() >> Self::KIND & 7 {
            0 => Kind::Text,
            1 => Kind::Number,
            2 => Kind::Boolean,
            3 => Kind::Null,
            4 => Kind::Object,
            _ => Kind::Array,
        }
    }

    #[inline]
    pub(super) const fn is_text(self) -> bool {
        self.0.get() >> Self::KIND & 7 == Kind::Text as u64
    }

    /// A text has backslashes in it.
    #[inline]
    pub(super) const fn is_escaped(self) -> bool {
        self.0.get() >> Self::ESCAPED != 0
    }

    #[inline]
    const fn start(self) -> usize {
        (self.0.get() & 0xFFFF_FFFF) as usize
    }

    #[inline]
    const fn end(self) -> usize {
        (self.0.get() >> Self::END & 0x0FFF_FFFF) as usize
    }

    #[inline]
    pub(super) const fn len(self) -> usize {
        self.end().saturating_sub(self.start())
    }

    /// All of it, with the quotes of a text.
    #[inline]
    pub(super) const fn span(self) -> Span {
        Span::new(self.start(), self.end())
    }

    /// What stands between the quotes of a text.
    #[inline]
    pub(super) const fn inside(self) -> Span {
        Span::new(self.start() + 1, self.end().saturating_sub(1))
    }
}
