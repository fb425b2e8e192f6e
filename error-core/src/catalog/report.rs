//! What is wrong with a catalog, in words. Evaluated only where [`holds`](super::check::holds) says no.

use super::check::stands_alone;
use super::index::Index;
use super::promise::agrees_with_file;
use super::row::{Audience, Contract, Remedy};
use super::words::{Section, Words};
use super::{alike, carriers, differences, numbers};
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
    let change = if differs {
        file_says(index, contract, &mut words)
    } else {
        Change::None
    };
    carriers::carriers(index, &mut words);
    numbers::report(index, &mut words);
    alike::report(index, contract, &mut words);
    carriers::requirements(index, contract, &mut words);
    let first = !stands_alone(index, contract);
    match change {
        Change::None => {}
        Change::Harmless => words.advise("bless", first),
        Change::Breaking => words.advise("bless-breaking", first),
    }
    words.len()
}

/// What the file says differently, and what it takes to overwrite it.
const fn file_says<const N: usize, const T: usize>(
    index: &Index<N, T>,
    contract: &Contract,
    words: &mut Words<'_>,
) -> Change {
    let added = differences::undeclared(index, contract, words);
    let removed = differences::missing(index, contract, words);
    let changed = differences::members(index, contract, words);
    differences::conditions(index, contract, words);
    differences::graves(index, contract, words);
    strongest(strongest(added, removed), changed)
}

/// What it takes to overwrite the file.
#[derive(Clone, Copy)]
pub(super) enum Change {
    /// Nothing to overwrite, or nothing that would help.
    None,
    Harmless,
    Breaking,
}

pub(super) const fn strongest(a: Change, b: Change) -> Change {
    if a as u8 > b as u8 { a } else { b }
}

/// Begins an item about a code and the first variant that carries it.
pub(super) const fn subject<const N: usize, const T: usize>(
    index: &Index<N, T>,
    slot: usize,
    section: Section,
    words: &mut Words<'_>,
) {
    subject_of(index.facts(slot), section, words);
}

#[inline]
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
    words.place(index.facts(slot));
    let mut carrier = index.next(slot);
    while let Some(slot) = carrier {
        words.text("; ");
        words.place(index.facts(slot));
        carrier = index.next(slot);
    }
    words.text(")");
}

pub(super) const fn or_none(text: Option<&'static str>) -> &'static str {
    match text {
        Some(text) => text,
        None => "none",
    }
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
