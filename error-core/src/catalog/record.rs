//! What a catalog knows of one code.

use core::iter;

use http::StatusCode;

use super::index::{NONE, Slot};
use crate::Entry;

/// One code of a [`Catalog`](crate::Catalog), with every variant that carries it.
///
/// What the carriers must agree on is asked here, the rest of each [`entry`](Self::carriers).
#[derive(Clone, Copy)]
pub struct Record {
    slots: &'static [Slot],
    first: u32,
}

impl Record {
    pub(super) const fn new(slots: &'static [Slot], first: u32) -> Self {
        Self { slots, first }
    }

    pub(super) fn slots(self) -> impl Iterator<Item = &'static Slot> {
        let at = |i: u32| match i {
            NONE => None,
            i => self.slots.get(i as usize),
        };
        iter::successors(at(self.first), move |slot| at(slot.next))
    }

    /// The first carrier: the only one, unless the code is `shared`.
    pub fn entry(&self) -> &'static Entry {
        self.slots[self.first as usize].entry
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

    /// The status that the dialect of the code's type infers from the code, where it does.
    pub fn inferred_status(&self) -> Option<StatusCode> {
        let slot = &self.slots[self.first as usize];
        StatusCode::from_u16(inferred(slot)?).ok()
    }
}

fn inferred(slot: &Slot) -> Option<u16> {
    let code = slot.entry.code();
    let rules = iter::successors(slot.dialect, |spec| spec.base).find_map(|spec| spec.status)?;
    let rule = rules
        .iter()
        .find(|rule| rule.contains.is_empty() || rule.contains.iter().any(|part| code.contains(part)))?;
    Some(rule.status)
}

impl core::fmt::Debug for Record {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_list().entries(self.carriers()).finish()
    }
}
