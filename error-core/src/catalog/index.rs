//! All entries of a catalog, found by their code.

use super::walk::Walk;
use crate::Entry;
use crate::dialect::Listed;
use crate::dialect::check::write_cases;

/// One entry, and the next that carries the same code.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub struct Slot {
    pub(super) entry: &'static Entry,
    /// What the entry is sent in.
    pub(super) dialects: &'static [Listed],
    pub(super) next: u32,
}

/// The entries of `N` variants, and a hash table of `T` places: open addressing, linear probing.
///
/// Built in `const` from the keys that the derive computed: no text is read, nothing is sorted.
#[doc(hidden)]
pub struct Index<const N: usize, const T: usize> {
    pub(super) slots: [Slot; N],
    pub(super) table: [u32; T],
    /// How many different codes there are.
    pub(super) codes: usize,
    /// Some type has a dialect that writes codes in a case.
    pub(super) cased: bool,
    /// Some entry has a number.
    pub(super) numbered: bool,
    /// The derive of some type failed, so that its entries are missing here.
    pub(super) failed: bool,
}

/// No slot.
pub(crate) const NONE: u32 = u32::MAX;

/// The size of the hash table for so many entries: a power of two, at most a quarter full.
#[must_use]
pub const fn capacity(entries: usize) -> usize {
    (4 * entries + 2).next_power_of_two()
}

/// The first place of a hash: its upper bits, which all of the code decides.
#[expect(
    clippy::cast_possible_truncation,
    reason = "no more bits are left than the table has places"
)]
pub(crate) const fn place(hash: u64, places: usize) -> usize {
    (hash >> (u64::BITS - places.trailing_zeros())) as usize
}

/// The lower half of a key, which the macros compute with the same function: eight bytes at a time, the last
/// eight once more; of a short code, its bytes as one number.
pub(crate) fn hash(code: &[u8]) -> u64 {
    let mix = |hash: u64, word: u64| (hash.rotate_left(5) ^ word).wrapping_mul(0x517c_c1b7_2722_0a95);
    let length = code.len() as u64;
    match code.last_chunk() {
        Some(last) => {
            let words = code
                .as_chunks()
                .0
                .iter()
                .fold(length, |hash, word| mix(hash, u64::from_le_bytes(*word)));
            mix(words, u64::from_le_bytes(*last))
        }
        None => mix(
            length,
            code.iter().fold(0, |word, byte| word << 8 | u64::from(*byte)),
        ),
    }
}

const UNUSED: Slot = Slot {
    entry: &Entry::new(crate::entry::Facts::NEW),
    dialects: &[],
    next: NONE,
};

/// Each step of its loops is done thousands of times by an interpreter, to which calls are dear.
impl<const N: usize, const T: usize> Index<N, T> {
    /// What [`place`] shifts by, worked out once.
    const SHIFT: u32 = u64::BITS - T.trailing_zeros();

    /// Indexes the entries of all lists.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, reason = "no catalog has 2^32 entries")]
    pub const fn new<const L: usize>(walk: &Walk<L>) -> Self {
        let mut index = Self {
            slots: [UNUSED; N],
            table: [NONE; T],
            codes: 0,
            cased: false,
            numbered: false,
            failed: walk.failed,
        };
        let mut filled = 0;
        let mut i = 0;
        while let Some(walked) = walk.get(i) {
            index.cased = index.cased || write_cases(walked.dialects);
            let mut k = 0;
            while k < walked.list.entries.len() {
                let entry = &walked.list.entries[k];
                index.numbered |= entry.facts.number.is_some();
                index.slots[filled].entry = entry;
                index.slots[filled].dialects = walked.dialects;
                let place = (entry.facts.key as u64 >> Self::SHIFT) as usize;
                if index.table[place] == NONE {
                    index.table[place] = filled as u32;
                    index.codes += 1;
                } else {
                    index.enter(filled);
                }
                filled += 1;
                k += 1;
            }
            i += 1;
        }
        index
    }

    /// Enters what does not find its first place free.
    #[expect(clippy::cast_possible_truncation, reason = "no catalog has 2^32 entries")]
    const fn enter(&mut self, slot: usize) {
        let key = self.slots[slot].entry.facts().key;
        let (place, head) = self.probe(key);
        if head == NONE {
            self.table[place] = slot as u32;
            self.codes += 1;
            return;
        }
        let mut last = head as usize;
        while self.slots[last].next != NONE {
            last = self.slots[last].next as usize;
        }
        self.slots[last].next = slot as u32;
    }

    /// The place of a key, and the slot that is there.
    #[expect(clippy::cast_possible_truncation, reason = "the low half is what is wanted")]
    const fn probe(&self, key: u128) -> (usize, u32) {
        let mut place = (key as u64 >> Self::SHIFT) as usize;
        loop {
            let slot = self.table[place];
            if slot == NONE || self.slots[slot as usize].entry.facts.key == key {
                return (place, slot);
            }
            place = (place + 1) & (T - 1);
        }
    }

    /// The first entry with this key.
    pub(super) const fn find(&self, key: u128) -> Option<usize> {
        match self.probe(key).1 {
            NONE => None,
            slot => Some(slot as usize),
        }
    }

    /// The next entry with the same code.
    pub(super) const fn next(&self, slot: usize) -> Option<usize> {
        match self.slots[slot].next {
            NONE => None,
            next => Some(next as usize),
        }
    }

    /// Whether no earlier entry has the same code.
    pub(super) const fn is_first(&self, slot: usize) -> bool {
        match self.find(self.slots[slot].entry.facts().key) {
            Some(first) => first == slot,
            None => false,
        }
    }
}
