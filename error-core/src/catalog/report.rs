//! What is wrong with a catalog, in words. Evaluated only where [`holds`](super::check::holds) says no.

use super::check::agrees_with_file;
use super::index::Index;
use super::row::{Audience, Contract, Remedy};
use super::words::{Section, Words};
use super::{carriers, differences};
use crate::entry::Facts;

/// Writes the report into `buffer`, and says how long it is.
pub const fn report<const N: usize, const T: usize>(
    index: &Index<N, T>,
    contract: &Contract,
    buffer: &mut [u8],
) -> usize {
    let file = match contract.path {
        Some(path) => path,
        None => "",
    };
    let mut words = Words::new(buffer, file);
    let differs = !agrees_with_file(index, contract);
    if differs {
        words.text(file);
        words.text(" and the declared errors differ");
    } else {
        words.text("the declared errors break a rule of their catalog");
    }
    let mut breaking = false;
    if differs {
        differences::undeclared(index, contract, &mut words);
        breaking |= differences::missing(index, contract, &mut words);
        breaking |= differences::members(index, contract, &mut words);
        differences::conditions(index, contract, &mut words);
        differences::graves(index, contract, &mut words);
    }
    carriers::carriers(index, &mut words);
    carriers::requirements(index, contract, &mut words);
    if differs {
        words.text("\nto let the types decide: ERROR_CATALOG=bless");
        words.text(if breaking { "-breaking" } else { "" });
        words.text(" cargo test errors_json");
    }
    words.len()
}

/// Begins an item about a code and the first variant that carries it.
pub(super) const fn subject<const N: usize, const T: usize>(
    index: &Index<N, T>,
    slot: usize,
    section: Section,
    words: &mut Words<'_>,
) {
    subject_of(index.slots[slot].entry.facts(), section, words);
}

pub(super) const fn subject_of(facts: &Facts, section: Section, words: &mut Words<'_>) {
    words.item(section);
    words.text(facts.code);
    words.text(" (");
    words.place(facts);
    words.text(")");
}

/// All variants that carry the code.
pub(super) const fn places<const N: usize, const T: usize>(
    index: &Index<N, T>,
    slot: usize,
    words: &mut Words<'_>,
) {
    words.text(" (");
    words.place(index.slots[slot].entry.facts());
    let mut carrier = index.next(slot);
    while let Some(slot) = carrier {
        words.text("; ");
        words.place(index.slots[slot].entry.facts());
        carrier = index.next(slot);
    }
    words.text(")");
}

pub(super) const fn audience(audience: Audience) -> &'static str {
    match audience {
        Audience::Public => "public",
        Audience::Internal => "internal",
    }
}

pub(super) const fn remedy(remedy: Remedy) -> &'static str {
    match remedy {
        Remedy::None => "without recovery",
        Remedy::Retry => "retry",
        Remedy::Correct => "correct",
        Remedy::Escalate => "escalate",
    }
}
