//! How the derive writes entries: as columns of literals, which rustc checks in a tenth of the time that it takes
//! for an expression per entry.

use super::{DetailFacts, Entry, Facts, Names, Recovery};

/// Entries of `N` errors that are being made.
#[doc(hidden)]
pub struct Table<const N: usize> {
    entries: [Entry; N],
}

/// What is so of an entry or is not, by its place in eight bits.
mod flag {
    pub(super) const FORMATTED: u8 = 1;
    pub(super) const RETRY_FIELD: u8 = 1 << 1;
    pub(super) const VIOLATIONS: u8 = 1 << 2;
    pub(super) const INTERNAL: u8 = 1 << 3;
    pub(super) const FALLBACK: u8 = 1 << 4;
    pub(super) const SHARED: u8 = 1 << 5;
    pub(super) const ESCAPES: u8 = 1 << 6;
    pub(super) const REMEDIATION: u8 = 1 << 7;
}

/// For each reference that is written into a constant, rustc moves all references behind it: so many entries are made
/// in an array of their own, which is then put in its place as a whole.
const FEW: usize = 32;

/// As many bits as the length of a name takes in a number.
const LENGTH: u32 = 21;
const LENGTH_MASK: u32 = (1 << LENGTH) - 1;

impl<const N: usize> Table<N> {
    /// What every error has, laid over what its type says. Of each error there are
    ///
    /// - its names, in one text with those of the others;
    /// - code, message and remediation, or what stands in its place;
    /// - as one number, the line in its lowest bits: line (32 bits), status (16), cases (8), flags (8), and the
    ///   lengths of variant, title and anchor (21 each);
    /// - the key of its code.
    ///
    /// The loop is done by an interpreter, to which calls are dear.
    #[must_use]
    #[allow(clippy::cast_possible_truncation, reason = "a number is cut into its parts")]
    pub const fn new<const M: usize>(
        of_type: Facts,
        names: &'static str,
        texts: [&'static str; M],
        numbers: [u128; N],
        keys: [u128; N],
    ) -> Self {
        let (texts, _) = texts.as_chunks::<3>();
        let mut entries = [Entry::new(of_type); N];
        let (mut i, mut at) = (0, 0);
        while i < N {
            let mut few = [Entry::new(of_type); FEW];
            let (start, mut k) = (i, 0);
            while k < FEW && i < N {
                let facts = &mut few[k].facts;
                let remediation;
                [facts.code, facts.message, remediation] = texts[i];
                let (number, lengths) = (numbers[i] as u64, (numbers[i] >> 64) as u64);
                facts.index = i as u32;
                facts.line = number as u32;
                facts.status = (number >> 32) as u16;
                facts.cases = (number >> 48) as u8;
                facts.key = keys[i];
                let flags = (number >> 56) as u8;
                if flags & flag::REMEDIATION != 0 {
                    facts.remediation = Some(remediation);
                }
                if flags & !flag::REMEDIATION != 0 {
                    set(facts, flags);
                }
                let (variant, title) = (
                    lengths as u32 & LENGTH_MASK,
                    (lengths >> LENGTH) as u32 & LENGTH_MASK,
                );
                let anchor = (lengths >> (2 * LENGTH)) as u32;
                facts.names = Names {
                    text: names,
                    at,
                    variant,
                    title,
                    anchor,
                };
                at += variant + title + anchor;
                i += 1;
                k += 1;
            }
            put(&mut entries, start, &few);
        }
        Self { entries }
    }

    /// The finished entries.
    #[must_use]
    pub const fn entries(self) -> [Entry; N] {
        self.entries
    }
}

/// What is so of an entry and not of most.
const fn set(facts: &mut Facts, flags: u8) {
    facts.formatted = flags & flag::FORMATTED != 0;
    facts.retry_field = flags & flag::RETRY_FIELD != 0;
    facts.violations = flags & flag::VIOLATIONS != 0;
    facts.internal = flags & flag::INTERNAL != 0;
    facts.fallback = flags & flag::FALLBACK != 0;
    facts.shared = flags & flag::SHARED != 0;
    facts.escapes = flags & flag::ESCAPES != 0;
}

/// Puts entries, as many as there is room for, in the places from `start`, which is a multiple of their number.
const fn put(entries: &mut [Entry], start: usize, few: &[Entry; FEW]) {
    let (whole, rest) = entries.as_chunks_mut::<FEW>();
    if start / FEW < whole.len() {
        whole[start / FEW] = *few;
        return;
    }
    let mut k = 0;
    while k < rest.len() {
        rest[k] = few[k];
        k += 1;
    }
}

/// What not every error has: `with_name(&[index, …], &[value, …])` sets a fact of the entries at these places,
/// as it is or as `Some`.
macro_rules! more {
    ($($with:ident $name:ident: $value:ty $(=> $some:path)?;)*) => {
        impl<const N: usize> Table<N> {
            $(
                #[must_use]
                pub const fn $with(mut self, places: &[usize], values: &[$value]) -> Self {
                    let mut i = 0;
                    while i < values.len() {
                        let value = values[i];
                        self.entries[places[i]].facts.$name = more!(value $($some)?);
                        i += 1;
                    }
                    self
                }
            )*
        }
    };
    ($value:ident) => { $value };
    ($value:ident $some:path) => { $some($value) };
}

more! {
    with_attempts attempts: u32 => Some;
    with_category category: &'static str => Some;
    with_deprecated deprecated: &'static str => Some;
    with_description description: &'static str => Some;
    with_details details: &'static [DetailFacts];
    with_docs docs: &'static str => Some;
    with_field_headers field_headers: &'static [&'static str];
    with_grpc grpc: &'static str => Some;
    with_headers headers: &'static [(&'static str, &'static str)];
    with_number number: i64 => Some;
    with_placeholders placeholders: &'static [&'static str];
    with_recovery recovery: Recovery => Some;
    with_retry_after retry_after: u32 => Some;
    with_retry_detail retry_detail: &'static str => Some;
    with_status status: u16;
}
