//! What an answer says of one entry.

use super::tell::tell;
use crate::dialect::{Case, Spec};
use crate::entry::Facts;

/// What an answer says of an entry.
#[derive(Clone, Copy)]
pub(super) struct Said {
    pub(super) code: Option<Wire>,
    /// The segments of the code, each by its position.
    pub(super) segments: [Option<Wire>; Self::SEGMENTS],
    pub(super) number: bool,
    /// The status of the error, also where the answer has another.
    pub(super) status: bool,
    /// Details by their positions, one bit each; those beyond count as said.
    pub(super) details: u128,
}

/// How a place writes the code, or a segment.
#[derive(Clone, Copy)]
pub(super) struct Wire {
    pub(super) rank: Rank,
    pub(super) case: Option<Case>,
}

/// Of several places, the reader takes the first: outside a loop before inside, the body before headers and URL.
#[derive(Clone, Copy)]
pub(super) enum Rank {
    Body,
    Loop,
    Header,
    Url,
}

/// Which parts that may be left out count.
#[derive(Clone, Copy)]
pub(super) enum Count {
    /// Those that never are.
    Certain,
    /// Those that are not always.
    Possible,
}

impl Said {
    pub(super) const SEGMENTS: usize = 16;

    pub(super) const NOTHING: Self = Self {
        code: None,
        segments: [None; Self::SEGMENTS],
        number: false,
        status: false,
        details: 0,
    };

    /// Of an entry in a dialect.
    #[inline]
    pub(super) const fn of(spec: &'static Spec, facts: &'static Facts, count: Count) -> Self {
        tell(spec, facts, count)
    }

    /// Whether the detail at a position is said.
    pub(super) const fn has_detail(&self, at: usize) -> bool {
        at >= 128 || self.details >> at & 1 == 1
    }

    /// What either of two alternatives says.
    pub(super) const fn common(mut self, other: Self) -> Self {
        self.code = both(self.code, other.code);
        let mut i = 0;
        while i < Self::SEGMENTS {
            self.segments[i] = both(self.segments[i], other.segments[i]);
            i += 1;
        }
        self.number &= other.number;
        self.status &= other.status;
        self.details &= other.details;
        self
    }

    /// What one of two places says.
    pub(super) const fn add(&mut self, other: Self) {
        put(&mut self.code, other.code);
        let mut i = 0;
        while i < Self::SEGMENTS {
            put(&mut self.segments[i], other.segments[i]);
            i += 1;
        }
        self.number |= other.number;
        self.status |= other.status;
        self.details |= other.details;
    }
}

const fn both(one: Option<Wire>, other: Option<Wire>) -> Option<Wire> {
    match (one, other) {
        (Some(Wire { case: None, .. }), Some(other)) => Some(other),
        (Some(one), Some(_)) => Some(one),
        _ => None,
    }
}

pub(super) const fn put(slot: &mut Option<Wire>, wire: Option<Wire>) {
    let Some(new) = wire else { return };
    match slot {
        Some(old) if old.rank as u8 <= new.rank as u8 => {}
        _ => *slot = Some(new),
    }
}
