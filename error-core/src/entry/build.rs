//! How the derive writes entries: as columns of literals, which rustc checks in a tenth of the time that it takes
//! for an expression per entry.

use super::{DetailFacts, Entry, Facts, Recovery};

/// Entries of `N` errors that are being made.
#[doc(hidden)]
pub struct Table<const N: usize> {
    entries: [Entry; N],
}

/// What is so of an entry or is not, by its place in the upper eight bits of a number.
mod flag {
    pub(super) const FORMATTED: u64 = 1 << 56;
    pub(super) const RETRY_FIELD: u64 = 1 << 57;
    pub(super) const VIOLATIONS: u64 = 1 << 58;
    pub(super) const INTERNAL: u64 = 1 << 59;
    pub(super) const FALLBACK: u64 = 1 << 60;
    pub(super) const SHARED: u64 = 1 << 61;
    pub(super) const ESCAPES: u64 = 1 << 62;
}

impl<const N: usize> Table<N> {
    /// What every error has, laid over what its type says. Of each error there are
    ///
    /// - variant, code, title, message, anchor, and remediation, empty where there is none;
    /// - line (32 bits), status (16), cases (8) and flags (8) as one number, the line in its lowest bits;
    /// - the key of its code.
    #[must_use]
    #[allow(clippy::cast_possible_truncation, reason = "a number is cut into its parts")]
    pub const fn new<const M: usize>(
        of_type: Facts,
        texts: [&'static str; M],
        numbers: [u64; N],
        keys: [u128; N],
    ) -> Self {
        let (texts, _) = texts.as_chunks::<6>();
        let mut entries = [Entry::new(of_type); N];
        let mut i = 0;
        while i < N {
            let facts = &mut entries[i].facts;
            facts.index = i as u32;
            let remediation;
            [
                facts.variant,
                facts.code,
                facts.title,
                facts.message,
                facts.anchor,
                remediation,
            ] = texts[i];
            if !remediation.is_empty() {
                facts.remediation = Some(remediation);
            }
            let number = numbers[i];
            facts.line = number as u32;
            facts.status = (number >> 32) as u16;
            facts.cases = (number >> 48) as u8;
            facts.key = keys[i];
            if number >> 56 != 0 {
                facts.formatted = number & flag::FORMATTED != 0;
                facts.retry_field = number & flag::RETRY_FIELD != 0;
                facts.violations = number & flag::VIOLATIONS != 0;
                facts.internal = number & flag::INTERNAL != 0;
                facts.fallback = number & flag::FALLBACK != 0;
                facts.shared = number & flag::SHARED != 0;
                facts.escapes = number & flag::ESCAPES != 0;
            }
            i += 1;
        }
        Self { entries }
    }

    /// The finished entries.
    #[must_use]
    pub const fn entries(self) -> [Entry; N] {
        self.entries
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
