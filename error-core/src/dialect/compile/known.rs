//! What is known of a part of a template before anything runs.

use crate::dialect::program::flag;

/// An answer that may have to wait for run time.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Known {
    No,
    Yes,
    AtRunTime,
}

/// What the presence rule asks of a part of a template.
#[derive(Clone, Copy)]
pub(crate) struct State {
    /// Every hole that it requires has a value.
    pub(crate) complete: Known,
    /// One of its holes has something.
    pub(crate) some: Known,
    pub(crate) holes: bool,
    /// How many instructions of it are asked at run time; 2 where there are more.
    pub(super) asks: u8,
}

impl State {
    pub(crate) const CONSTANT: Self = Self {
        complete: Known::Yes,
        some: Known::No,
        holes: false,
        asks: 0,
    };
    pub(super) const LACK: Self = Self {
        complete: Known::No,
        some: Known::No,
        holes: true,
        asks: 2,
    };

    pub(super) const fn hole(complete: Known, some: Known, asks: u8) -> Self {
        Self {
            complete,
            some,
            holes: true,
            asks,
        }
    }

    /// Whether it is written where a `?` or `or` asks.
    pub(crate) const fn present(self) -> Known {
        match (self.complete, self.some) {
            (Known::No, _) => Known::No,
            (complete, _) if !self.holes => complete,
            (_, Known::No) => Known::No,
            (Known::Yes, some) => some,
            (Known::AtRunTime, _) => Known::AtRunTime,
        }
    }

    /// What a block of it says about itself.
    pub(crate) const fn flags(self) -> u8 {
        let one = if self.asks == 1 { flag::ONE_HOLE } else { 0 };
        match (self.holes, self.some) {
            (false, _) => flag::CONSTANT,
            (true, Known::Yes) => flag::SOME | one,
            (true, _) => one,
        }
    }

    /// The flags of an item of a loop, which is left out where it may be and lacks; `None` where it always is.
    pub(super) const fn perhaps(self, optional: bool) -> Option<u8> {
        match self.present() {
            _ if !optional => Some(0),
            Known::Yes => Some(0),
            Known::No => None,
            Known::AtRunTime => Some(flag::PERHAPS | self.flags()),
        }
    }

    /// Both parts side by side.
    pub(super) const fn and(self, other: Self) -> Self {
        Self {
            complete: both(self.complete, other.complete),
            some: match (self.some, other.some) {
                (Known::Yes, _) | (_, Known::Yes) => Known::Yes,
                (Known::No, Known::No) => Known::No,
                _ => Known::AtRunTime,
            },
            holes: self.holes || other.holes,
            asks: match (self.asks, other.asks) {
                (0, asks) | (asks, 0) => asks,
                _ => 2,
            },
        }
    }

    /// The same part under a `?`: it can be left out, so nothing in it is required.
    pub(super) const fn optional(self) -> Self {
        let some = match self.present() {
            Known::No => Known::No,
            Known::Yes => self.some,
            Known::AtRunTime if matches!(self.some, Known::No) => Known::No,
            Known::AtRunTime => Known::AtRunTime,
        };
        Self {
            complete: Known::Yes,
            some,
            holes: self.holes,
            asks: match self.present() {
                Known::No => 0,
                Known::Yes => self.asks,
                Known::AtRunTime => 2,
            },
        }
    }

    /// Taken where it is present, else `last`.
    pub(super) const fn or(self, last: Self) -> Self {
        let holes = self.holes || last.holes;
        match self.present() {
            Known::Yes => Self { holes, ..self },
            Known::No => Self { holes, ..last },
            Known::AtRunTime => Self {
                complete: if matches!(last.complete, Known::Yes) {
                    Known::Yes
                } else {
                    Known::AtRunTime
                },
                some: match (self.some, last.some) {
                    (Known::No, Known::No) => Known::No,
                    (_, Known::Yes) => Known::Yes,
                    _ => Known::AtRunTime,
                },
                holes,
                asks: 2,
            },
        }
    }
}

pub(super) const fn both(a: Known, b: Known) -> Known {
    match (a, b) {
        (Known::No, _) | (_, Known::No) => Known::No,
        (Known::Yes, Known::Yes) => Known::Yes,
        _ => Known::AtRunTime,
    }
}
