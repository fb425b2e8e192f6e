//! Different codes that are the same on the wire.

use super::index::Index;
use super::row::Contract;
use super::words::{Section, Words};
use crate::dialect::check::{At, Letters, are_alike, write_cases};
use crate::dialect::{Listed, Spec};
use crate::text;

/// Entries by the letters and digits of their codes.
struct Search<const N: usize, const T: usize> {
    letters: Letters<usize, T>,
    slot: usize,
    at: At,
}

/// Two entries, and a dialect that writes their codes alike.
#[derive(Clone, Copy)]
struct Pair {
    first: usize,
    other: usize,
    spec: &'static Spec,
}

impl<const N: usize, const T: usize> Search<N, T> {
    const fn new(index: &Index<N, T>) -> Self {
        Self {
            letters: Letters::new(),
            slot: 0,
            at: start(index, 0),
        }
    }

    /// The next pair. Entries with the same letters are compared with each that was met before.
    const fn next(&mut self, index: &Index<N, T>, contract: &Contract) -> Option<Pair> {
        while self.slot < N {
            let key = index.facts(self.slot).key;
            while let Some(first) = self.letters.next(key, &mut self.at) {
                if let Some(spec) = writes_alike(index, contract, first, self.slot) {
                    return Some(Pair {
                        first,
                        other: self.slot,
                        spec,
                    });
                }
            }
            self.letters.put(key, self.at, self.slot);
            self.slot += 1;
            self.at = start(index, self.slot);
        }
        None
    }
}

const fn start<const N: usize, const T: usize>(index: &Index<N, T>, slot: usize) -> At {
    let key = if slot < N { index.facts(slot).key } else { 0 };
    Letters::<usize, T>::start(key)
}

/// The first dialect in which both are sent and their codes look the same.
const fn writes_alike<const N: usize, const T: usize>(
    index: &Index<N, T>,
    contract: &Contract,
    first: usize,
    other: usize,
) -> Option<&'static Spec> {
    let (one, two) = (index.facts(first), index.facts(other));
    let (a, b) = (index.dialects(first), index.dialects(other));
    if one.internal || two.internal {
        return None;
    }
    let mut i = 0;
    while i < a.len() {
        let spec = a[i].spec();
        if is_among(spec, b) && are_alike(spec, one, two) {
            return Some(spec);
        }
        i += 1;
    }
    let mut i = 0;
    while i < contract.dialects.len() {
        let mut k = 0;
        while k < contract.dialects[i].len() {
            let spec = contract.dialects[i][k].spec();
            if are_alike(spec, one, two) {
                return Some(spec);
            }
            k += 1;
        }
        i += 1;
    }
    None
}

/// By its name: `const` cannot compare addresses.
#[inline]
const fn is_among(spec: &Spec, dialects: &[Listed]) -> bool {
    let mut i = 0;
    while i < dialects.len() {
        if text::same(dialects[i].spec().name, spec.name) {
            return true;
        }
        i += 1;
    }
    false
}

/// The codes of the catalog differ as each dialect writes them, too.
pub(super) const fn are_different<const N: usize, const T: usize>(
    index: &Index<N, T>,
    contract: &Contract,
) -> bool {
    let (mut cased, mut i) = (index.cased, 0);
    while i < contract.dialects.len() {
        cased = cased || write_cases(contract.dialects[i]);
        i += 1;
    }
    !cased || Search::new(index).next(index, contract).is_none()
}

/// The report's part on them.
pub(super) const fn report<const N: usize, const T: usize>(
    index: &Index<N, T>,
    contract: &Contract,
    words: &mut Words<'_>,
) {
    let mut search = Search::new(index);
    while let Some(Pair { first, other, spec }) = search.next(index, contract) {
        let (first, other) = (index.facts(first), index.facts(other));
        words.item(Section::Alike);
        words.text(first.code);
        words.text(" (");
        words.place(first);
        words.text(") and ");
        words.text(other.code);
        words.text(" (");
        words.place(other);
        words.text("), in `");
        words.text(spec.name);
        words.text("`");
    }
}
