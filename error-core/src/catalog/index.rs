//! All entries of a catalog, found by their code.

use super::check::remedy_of;
use super::slots::{NONE, Slots};
use super::walk::{Walk, Walked};
use crate::dialect::Listed;
use crate::dialect::check::write_cases;
use crate::entry::{Entry, Facts};

/// The entries of `N` variants, and a hash table of `T` places: open addressing, linear probing.
///
/// Built in `const` from the keys that the derive computed: no text is read, nothing is sorted.
#[doc(hidden)]
pub struct Index<const N: usize, const T: usize> {
    lists: &'static [Walked],
    pub(super) entries: [&'static Entry; N],
    owners: [u32; N],
    next: [u32; N],
    pub(super) table: [u32; T],
    /// How many different codes there are.
    pub(super) codes: usize,
    /// A print of what the entries say, whatever their order: see [`Columns`](super::row::Columns).
    pub(super) print: u128,
    /// Some type has a dialect that writes codes in a case.
    pub(super) cased: bool,
    /// Some entry has a number.
    pub(super) numbered: bool,
    /// The derive of some type failed, so that its entries are missing here.
    pub(super) failed: bool,
}

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

/// Where none is yet. A static, as those that come in its place.
static NO_ENTRY: Entry = Entry::new(Facts::NEW);

/// Audience and recovery, above the status.
const fn manner(facts: &Facts) -> u64 {
    (facts.internal as u64) << 16 | (remedy_of(facts) as u64) << 17
}

/// Each step of its loops is done thousands of times by an interpreter, to which calls and named constants are dear.
impl<const N: usize, const T: usize> Index<N, T> {
    /// What [`place`] shifts by, worked out once.
    pub(super) const SHIFT: u32 = u64::BITS - T.trailing_zeros();

    /// Indexes the entries of all lists, and takes the print of what is compared with a file.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, reason = "no catalog has 2^32 entries")]
    #[expect(clippy::redundant_pattern_matching, reason = "a call costs more")]
    pub const fn new<const L: usize>(walk: &'static Walk<L>, compared: u64) -> Self {
        let (lists, shift) = (walk.lists(), Self::SHIFT);
        let mut index = Self {
            lists,
            entries: [&NO_ENTRY; N],
            owners: [0; N],
            next: [NONE; N],
            table: [NONE; T],
            codes: N,
            print: 0,
            cased: false,
            numbered: false,
            failed: walk.failed,
        };
        let (mut filled, mut i) = (0, 0);
        while i < lists.len() {
            let Walked { list, dialects } = lists[i];
            index.cased = index.cased || write_cases(dialects);
            let (entries, count) = (list.entries, list.entries.len());
            let (owner, mut k) = (i as u32, 0);
            while k < count {
                let entry = &entries[k];
                let facts = &entry.facts;
                index.entries[filled] = entry;
                if owner > 0 {
                    index.owners[filled] = owner;
                }
                let at = (facts.key as u64 >> shift) as usize;
                let is_first = match index.table[at] {
                    NONE => {
                        index.table[at] = filled as u32;
                        true
                    }
                    _ => index.enter(filled),
                };
                if is_first {
                    let mut says = facts.status as u64;
                    if compared >> 16 != 0 {
                        says |= manner(facts);
                    }
                    let letters = (facts.key >> 64) as u64;
                    index.print ^= (facts.key as u64 as u128) * ((letters ^ says & compared) as u128);
                }
                if let Some(_) = facts.number {
                    index.numbered = true;
                }
                filled += 1;
                k += 1;
            }
            i += 1;
        }
        index
    }

    /// Enters what does not find its first place free. Returns whether it is the first with its code.
    #[expect(clippy::cast_possible_truncation, reason = "no catalog has 2^32 entries")]
    const fn enter(&mut self, slot: usize) -> bool {
        let (place, head) = self.probe(self.facts(slot).key);
        if head == NONE {
            self.table[place] = slot as u32;
            return true;
        }
        let mut last = head as usize;
        while self.next[last] != NONE {
            last = self.next[last] as usize;
        }
        self.next[last] = slot as u32;
        self.codes -= 1;
        false
    }

    /// What an entry says.
    pub(super) const fn facts(&self, slot: usize) -> &'static Facts {
        &self.entries[slot].facts
    }

    /// What an entry is sent in.
    pub(super) const fn dialects(&self, slot: usize) -> &'static [Listed] {
        self.lists[self.owners[slot] as usize].dialects
    }

    /// Where the entries are.
    #[must_use]
    pub const fn slots(&'static self) -> Slots {
        Slots {
            lists: self.lists,
            entries: &self.entries,
            owners: &self.owners,
            next: &self.next,
        }
    }

    /// The place of a key, and the slot that is there.
    #[expect(clippy::cast_possible_truncation, reason = "the low half is what is wanted")]
    const fn probe(&self, key: u128) -> (usize, u32) {
        let mut place = (key as u64 >> Self::SHIFT) as usize;
        loop {
            let slot = self.table[place];
            if slot == NONE || self.facts(slot as usize).key == key {
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
        match self.next[slot] {
            NONE => None,
            next => Some(next as usize),
        }
    }

    /// Whether no earlier entry has the same code.
    pub(super) const fn is_first(&self, slot: usize) -> bool {
        match self.find(self.facts(slot).key) {
            Some(first) => first == slot,
            None => false,
        }
    }
}
