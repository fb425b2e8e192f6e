//! The report's part on what the declared errors say among themselves.

use super::check::{Point, audience_of, disagree, remedy_of};
use super::index::Index;
use super::report::{audience, or_none, places, remedy, subject_of};
use super::require::have_docs;
use super::row::Contract;
use super::words::{Section, Words};
use crate::entry::Facts;
use crate::text;

/// Codes with several variants, not all of which know of each other or agree.
pub(super) const fn carriers<const N: usize, const T: usize>(index: &Index<N, T>, words: &mut Words<'_>) {
    let mut slot = 0;
    while slot < N {
        if index.is_first(slot) && !all_shared(index, slot) {
            words.item(Section::Twice);
            words.text(index.facts(slot).code);
            places(index, slot, words);
        }
        slot += 1;
    }
    slot = 0;
    while slot < N {
        if let Some(next) = index.next(slot) {
            let (one, other) = (index.facts(slot), index.facts(next));
            // What neither is said to share need not agree: it has a line above.
            if let Some(point) = disagree(one, other)
                && (one.shared || other.shared)
            {
                words.item(Section::Disagree);
                words.text(match point {
                    Point::Status => "status",
                    Point::Number => "number",
                    Point::Grpc => "grpc",
                    Point::Recovery => "recovery",
                    Point::Audience => "audience",
                    Point::Docs => "docs",
                });
                words.text(" of ");
                words.text(one.code);
                words.text(": ");
                stand(one, point, words);
                words.text(", ");
                stand(other, point, words);
            }
        }
        slot += 1;
    }
}

/// What one carrier says where another says something else.
#[inline]
const fn stand(facts: &Facts, point: Point, words: &mut Words<'_>) {
    match point {
        Point::Status => words.status(facts.status),
        Point::Number => words.signed(facts.number),
        Point::Grpc => words.text(or_none(facts.grpc)),
        Point::Recovery => words.text(remedy(remedy_of(facts))),
        Point::Audience => words.text(audience(audience_of(facts))),
        Point::Docs => words.text(or_none(facts.docs)),
    }
    words.text(" (");
    words.place(facts);
    words.text(")");
}

const fn all_shared<const N: usize, const T: usize>(index: &Index<N, T>, slot: usize) -> bool {
    if index.next(slot).is_none() {
        return true;
    }
    let mut carrier = Some(slot);
    while let Some(slot) = carrier {
        if !index.facts(slot).shared {
            return false;
        }
        carrier = index.next(slot);
    }
    true
}

/// What `require` asks for and an entry does not have.
pub(super) const fn requirements<const N: usize, const T: usize>(
    index: &Index<N, T>,
    contract: &Contract,
    words: &mut Words<'_>,
) {
    let require = &contract.require;
    let mut slot = 0;
    while slot < N {
        let facts = index.facts(slot);
        let lacks = [
            (
                require.description && facts.description.is_none(),
                "a description: a doc comment",
            ),
            (
                require.remediation && facts.remediation.is_none(),
                "`remediation`",
            ),
            (
                require.docs && facts.docs.is_none() && !have_docs(index.dialects(slot)),
                "a documentation URL: `docs`, `docs_base` or a dialect's",
            ),
            (require.category && facts.category.is_none(), "`category`"),
            (require.recovery && facts.recovery.is_none(), "`recovery`"),
        ];
        let mut i = 0;
        while i < lacks.len() {
            if lacks[i].0 {
                subject_of(facts, Section::Required, words);
                words.text(" needs ");
                words.text(lacks[i].1);
            }
            i += 1;
        }
        if require.parity {
            parity(facts, words);
        }
        slot += 1;
    }
}

/// Placeholders of the message that are no details.
#[inline]
const fn parity(facts: &Facts, words: &mut Words<'_>) {
    let mut i = 0;
    while i < facts.placeholders.len() {
        let name = facts.placeholders[i];
        let mut k = 0;
        while k < facts.details.len() && !text::same(facts.details[k].name, name) {
            k += 1;
        }
        if k == facts.details.len() {
            subject_of(facts, Section::Required, words);
            words.text(" has `{");
            words.text(name);
            words.text("}` in its message, but no detail of that name");
        }
        i += 1;
    }
}
