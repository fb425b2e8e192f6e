//! Codes that a dialect writes alike.
//!
//! Two codes that any case makes the same have the same letters and digits. The upper half of a key is a hash of
//! these, so that only codes which agree in it are written out and compared.

use super::said::{Count, Said, Wire};
use super::survey::Survey;
use crate::dialect::case::write_cased;
use crate::dialect::compile::word::segment;
use crate::dialect::{Listed, Spec};
use crate::entry::Facts;
use crate::text::ConstText;

/// Items by the letters and digits of their codes: open addressing, linear probing.
pub(crate) struct Letters<I, const T: usize> {
    table: [Option<(u128, I)>; T],
}

/// Where a search in [`Letters`] is.
#[derive(Clone, Copy)]
pub(crate) struct At(usize);

impl<I: Copy, const T: usize> Letters<I, T> {
    pub(crate) const fn new() -> Self {
        Self { table: [None; T] }
    }

    pub(crate) const fn start(key: u128) -> At {
        At((key >> 96) as usize & (T - 1))
    }

    /// The next item with these letters and digits and another code.
    pub(crate) const fn next(&self, key: u128, at: &mut At) -> Option<I> {
        while let Some((other, item)) = self.table[at.0] {
            at.0 = (at.0 + 1) & (T - 1);
            if other >> 64 == key >> 64 && other != key {
                return Some(item);
            }
        }
        None
    }

    /// Enters an item where the search ended.
    pub(crate) const fn put(&mut self, key: u128, at: At, item: I) {
        self.table[at.0] = Some((key, item));
    }
}

/// Whether any of the dialects writes codes, or parts of them, in a case.
#[inline]
pub(crate) const fn write_cases(dialects: &[Listed]) -> bool {
    let mut i = 0;
    while i < dialects.len() {
        if Survey::of(dialects[i].spec()).cased {
            return true;
        }
        i += 1;
    }
    false
}

/// Whether the dialect writes two codes, each as a whole, in the same way.
#[inline]
pub(crate) const fn are_alike(spec: &'static Spec, one: &'static Facts, other: &'static Facts) -> bool {
    if spec.failed() {
        return false;
    }
    let (a, b) = (
        Said::of(spec, one, Count::Certain),
        Said::of(spec, other, Count::Certain),
    );
    match (a.code, b.code) {
        (Some(a), Some(b)) => is_same(one.code, a, other.code, b),
        (None, None) => have_same_segments(spec, (one.code, &a), (other.code, &b)),
        _ => false,
    }
}

#[inline]
const fn have_same_segments(spec: &'static Spec, one: (&str, &Said), other: (&str, &Said)) -> bool {
    let mut index = 0;
    while index < Said::SEGMENTS {
        #[expect(clippy::cast_possible_truncation, reason = "there are fewer")]
        let segments = (
            segment(one.0, spec.separator(), index as u8),
            segment(other.0, spec.separator(), index as u8),
        );
        match (segments, one.1.segments[index], other.1.segments[index]) {
            ((Some(a), Some(b)), Some(in_a), Some(in_b)) if is_same(a, in_a, b, in_b) => {}
            ((None, None), ..) => return index > 0,
            _ => return false,
        }
        index += 1;
    }
    false
}

#[inline]
const fn is_same(one: &str, a: Wire, other: &str, b: Wire) -> bool {
    const MAX: usize = 256;
    let (mut left, mut right) = ([0; MAX], [0; MAX]);
    let (a, b) = (write(one, a, &mut left), write(other, b, &mut right));
    if a != b || a > MAX {
        return false;
    }
    let mut i = 0;
    while i < a {
        if left[i] != right[i] {
            return false;
        }
        i += 1;
    }
    true
}

#[inline]
const fn write(text: &str, wire: Wire, buffer: &mut [u8]) -> usize {
    let mut out = ConstText::new(buffer);
    match wire.case {
        Some(case) => write_cased(text, case, &mut out),
        None => out.text(text),
    }
    out.len()
}
