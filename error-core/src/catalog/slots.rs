//! The entries of a catalog by their number.

use super::walk::Walked;
use crate::Entry;
use crate::dialect::Listed;

/// Columns of the entries: in a constant, rustc checks a list of numbers at a glance, each reference by itself.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub struct Slots {
    pub(super) lists: &'static [Walked],
    pub(super) entries: &'static [&'static Entry],
    /// The number of the list that each is in.
    pub(super) owners: &'static [u32],
    /// The next entry with the same code.
    pub(super) next: &'static [u32],
}

/// One entry.
#[derive(Clone, Copy)]
pub(super) struct Slot {
    pub(super) entry: &'static Entry,
    /// What the entry is sent in.
    pub(super) dialects: &'static [Listed],
}

/// No slot.
pub(crate) const NONE: u32 = u32::MAX;

impl Slots {
    /// The first carrier of a code, and what follows it.
    pub(super) fn carriers(&'static self, first: u32) -> impl Iterator<Item = Slot> {
        let next = |slot: &u32| self.next.get(*slot as usize).copied();
        core::iter::successors(Some(first), next)
            .take_while(|slot| *slot != NONE)
            .map(|slot| self.get(slot))
    }

    fn get(&self, slot: u32) -> Slot {
        Slot {
            entry: self.entry(slot),
            dialects: self.lists[self.owners[slot as usize] as usize].dialects,
        }
    }

    /// The entry alone.
    #[inline]
    pub(super) fn entry(&self, slot: u32) -> &'static Entry {
        self.entries[slot as usize]
    }
}
