//! What follows from the status or the recovery of an entry.

use super::Node;

/// What a `match` looks at.
#[doc(hidden)]
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum On {
    Status,
    Recovery,
}

/// `4xx | 500: value`
#[doc(hidden)]
#[derive(Clone, Copy)]
pub struct Arm {
    pub patterns: &'static [Pattern],
    pub value: Node,
}

/// `409: 400`
#[doc(hidden)]
#[derive(Clone, Copy)]
pub struct SentAs {
    pub pattern: Pattern,
    pub status: u16,
}

/// What an arm fits.
#[doc(hidden)]
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Pattern {
    Status(u16),
    /// The first digit: `4xx`.
    Class(u8),
    /// `retry`
    Name(&'static str),
    Any,
}
