//! The steps of the way to a field.

use std::borrow::Cow;

/// One step of the way to a field.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Segment {
    /// A member of an object.
    Name(Cow<'static, str>),
    /// A position in a list.
    Index(usize),
}

/// A borrowed [`Segment`].
#[derive(Clone, Copy)]
pub(crate) enum Step<'a> {
    Name(&'a str),
    Index(usize),
}

impl<'a> Step<'a> {
    /// `0` and `12` are positions; `01` and what is too large for one stay names.
    pub(crate) fn read(part: &'a str) -> Self {
        let plain = part.bytes().all(|b| b.is_ascii_digit()) && (part == "0" || !part.starts_with('0'));
        match part.parse() {
            Ok(index) if plain => Self::Index(index),
            _ => Self::Name(part),
        }
    }
}

impl core::fmt::Display for Segment {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Self::Name(name) => f.write_str(name),
            Self::Index(index) => write!(f, "{index}"),
        }
    }
}
