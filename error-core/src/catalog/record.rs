//! What a catalog knows of one code.

use http::StatusCode;

use super::slots::{Slot, Slots};
use crate::Entry;
use crate::dialect::{Hole, Piece, Word, inferred, write};

/// One code of a [`Catalog`](crate::Catalog), with every variant that carries it.
///
/// What the carriers must agree on is asked here, the rest of each [`entry`](Self::carriers).
#[derive(Clone, Copy)]
pub struct Record {
    slots: &'static Slots,
    first: u32,
}

impl Record {
    pub(super) const fn new(slots: &'static Slots, first: u32) -> Self {
        Self { slots, first }
    }

    pub(super) fn slots(self) -> impl Iterator<Item = Slot> {
        self.slots.carriers(self.first)
    }

    /// The first carrier: the only one, unless the code is `shared`.
    pub fn entry(&self) -> &'static Entry {
        self.slots.entry(self.first)
    }

    /// Every variant that carries the code, in the order of the catalog.
    pub fn carriers(&self) -> impl Iterator<Item = &'static Entry> {
        self.slots().map(|slot| slot.entry)
    }

    /// The code.
    pub fn code(&self) -> &'static str {
        self.entry().code()
    }

    /// The HTTP status; `None` for an error that never travels over HTTP.
    pub fn status(&self) -> Option<StatusCode> {
        self.entry().status()
    }

    /// The status that a dialect of the code's type infers from the code, where one does.
    #[inline]
    pub fn inferred_status(&self) -> Option<StatusCode> {
        let slot = self.slots().next()?;
        let mut dialects = slot.dialects.iter();
        let status = dialects.find_map(|dialect| inferred(dialect.spec(), slot.entry.code()))?;
        StatusCode::from_u16(status).ok()
    }

    /// Where the error is documented: as its type says, else as its dialect does.
    #[inline]
    pub fn documentation_url(&self) -> Option<String> {
        const URL: Piece = Piece::Hole(Hole {
            word: Word::DocumentationUrl,
            forms: &[],
        });
        self.slots().find_map(|slot| {
            let facts = slot.entry.facts();
            let mut dialects = slot.dialects.iter();
            let of_dialect = dialects.find_map(|dialect| write::constant(dialect.spec(), facts, &[URL]));
            of_dialect.or_else(|| facts.docs.map(str::to_owned))
        })
    }
}

impl core::fmt::Debug for Record {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_list().entries(self.carriers()).finish()
    }
}
