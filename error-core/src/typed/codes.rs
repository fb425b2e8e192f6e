//! The entries of a type, found by their code.

use super::fields::{Fields, Name};
use crate::Entry;
use crate::catalog::{NONE, hash, place};

/// The entries of one type, and a hash table of them by their code: open addressing, linear probing.
///
/// Built in `const` from the keys that the derive computed. Variants that share a code stand one after the
/// other, in the order of declaration.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub struct Codes {
    entries: &'static [Entry],
    table: &'static [u32],
}

impl Codes {
    /// Of entries and their table.
    #[must_use]
    pub const fn new(entries: &'static [Entry], table: &'static [u32]) -> Self {
        Self { entries, table }
    }

    /// The table of `T` places for these entries.
    #[must_use]
    #[expect(
        clippy::cast_possible_truncation,
        reason = "no type has 2^32 variants, and the low half of a key is what is wanted"
    )]
    pub const fn table<const T: usize>(entries: &[Entry]) -> [u32; T] {
        let mut table = [NONE; T];
        let mut i = 0;
        while i < entries.len() {
            let mut at = place(entries[i].facts().key as u64, T);
            while table[at] != NONE {
                at = (at + 1) & (T - 1);
            }
            table[at] = i as u32;
            i += 1;
        }
        table
    }

    /// The index of the variant with this code; of several, the first.
    #[must_use]
    pub fn find(&self, code: &str) -> Option<usize> {
        let mut at = place(hash(code.as_bytes()), self.table.len());
        self.next(code, &mut at)
    }

    /// Shows the entries that an answer may tell of, each with its index, until told that it was found.
    pub(super) fn each(&self, fields: &Fields<'_>, found: &mut dyn FnMut(usize, &'static Entry) -> bool) {
        let mut is_known = false;
        if let Some(Name { code, hash }) = fields.code() {
            let mut at = place(hash, self.table.len());
            while let Some(index) = self.next(code, &mut at) {
                is_known = true;
                if found(index, &self.entries[index]) {
                    return;
                }
            }
        }
        // Only a code that the dialect writes in another case can be known and not be found by now.
        if is_known || fields.code().is_some() && !fields.decoded().is_cased() {
            return;
        }
        for (index, entry) in self.entries.iter().enumerate() {
            if fields.tell_of(entry) && found(index, entry) {
                return;
            }
        }
    }

    /// The next entry with this code, and the place behind it.
    fn next(&self, code: &str, at: &mut usize) -> Option<usize> {
        loop {
            let index = *self.table.get(*at)? as usize;
            let entry = self.entries.get(index)?;
            *at = (*at + 1) & (self.table.len() - 1);
            if entry.code() == code {
                return Some(index);
            }
        }
    }
}
