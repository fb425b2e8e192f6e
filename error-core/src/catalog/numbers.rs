//! Numbers that more than one code of a catalog has.

use super::index::Index;
use super::slots::NONE;
use super::words::{Section, Words};

/// Two entries with one number, and not one code.
#[derive(Clone, Copy)]
struct Double {
    first: usize,
    other: usize,
}

/// Entries by their number: open addressing, linear probing, in a table as large as that of the codes.
struct Numbers<const T: usize> {
    table: [u32; T],
    /// The next slot to enter.
    slot: usize,
}

impl<const T: usize> Numbers<T> {
    const fn new() -> Self {
        Self {
            table: [NONE; T],
            slot: 0,
        }
    }

    /// Enters entries up to the next whose number another code has.
    #[expect(clippy::cast_possible_truncation, reason = "no catalog has 2^32 entries")]
    const fn next<const N: usize>(&mut self, index: &Index<N, T>) -> Option<Double> {
        while self.slot < N {
            let slot = self.slot;
            self.slot += 1;
            let facts = index.facts(slot);
            let Some(number) = facts.number else { continue };
            let (place, first) = self.probe(index, number);
            if first == NONE {
                self.table[place] = slot as u32;
            } else if index.facts(first as usize).key != facts.key {
                return Some(Double {
                    first: first as usize,
                    other: slot,
                });
            }
        }
        None
    }

    /// The place of a number, and the slot that is there.
    #[expect(clippy::cast_sign_loss, reason = "any bits of the number will do")]
    const fn probe<const N: usize>(&self, index: &Index<N, T>, number: i64) -> (usize, u32) {
        let spread = (number as u64).wrapping_mul(0x517c_c1b7_2722_0a95);
        let mut place = (spread >> 32) as usize & (T - 1);
        loop {
            let slot = self.table[place];
            if slot == NONE {
                return (place, slot);
            }
            if let Some(other) = index.facts(slot as usize).number
                && other == number
            {
                return (place, slot);
            }
            place = (place + 1) & (T - 1);
        }
    }
}

/// A number is that of one code, also of several variants that share it. Most catalogs have none: they pay for no
/// table.
pub(super) const fn are_different<const N: usize, const T: usize>(index: &Index<N, T>) -> bool {
    !index.numbered || Numbers::new().next(index).is_none()
}

/// The report's part on them.
pub(super) const fn report<const N: usize, const T: usize>(index: &Index<N, T>, words: &mut Words<'_>) {
    let mut numbers = Numbers::new();
    while let Some(Double { first, other }) = numbers.next(index) {
        let (first, other) = (index.facts(first), index.facts(other));
        words.item(Section::Numbers);
        words.signed(first.number);
        words.text(" is that of ");
        words.text(first.code);
        words.text(" (");
        words.place(first);
        words.text(") and of ");
        words.text(other.code);
        words.text(" (");
        words.place(other);
        words.text(")");
    }
}
