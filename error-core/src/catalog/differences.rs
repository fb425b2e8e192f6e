//! The report's part on what the file and the declared errors say differently.

use super::check::{
    audience_differs, audience_of, detail_differs, grpc_differs, is_listed, merged, number_differs,
    recovery_differs, remedy_of, status_differs,
};
use super::index::Index;
use super::report::{Change, audience, or_none, places, remedy, strongest, subject};
use super::row::{Contract, OrNull, Row};
use super::words::{Section, Words};

/// Codes of variants that are not in the file; what is retired there is reported as that.
pub(super) const fn undeclared<const N: usize, const T: usize>(
    index: &Index<N, T>,
    contract: &Contract,
    words: &mut Words<'_>,
) -> Change {
    let mut change = Change::None;
    let mut known = [false; N];
    let (count, mut i) = (contract.rows.len(), 0);
    while i < count {
        if let Some(slot) = index.find(contract.rows.get(i).key) {
            known[slot] = true;
        }
        i += 1;
    }
    let mut k = 0;
    while k < contract.graves.len() {
        if let Some(slot) = index.find(contract.graves[k].key) {
            known[slot] = true;
        }
        k += 1;
    }
    let mut slot = 0;
    while slot < N {
        if !known[slot] && index.is_first(slot) {
            change = Change::Harmless;
            words.item(Section::Undeclared);
            words.text(index.facts(slot).code);
            places(index, slot, words);
        }
        slot += 1;
    }
    change
}

/// Rows without a variant. One that never had any can only get one.
pub(super) const fn missing<const N: usize, const T: usize>(
    index: &Index<N, T>,
    contract: &Contract,
    words: &mut Words<'_>,
) -> Change {
    let mut change = Change::None;
    let (count, mut i) = (contract.rows.len(), 0);
    while i < count && !index.failed {
        let row = &contract.rows.get(i);
        if row.more.is_active() && index.find(row.key).is_none() {
            if row.recorded {
                change = Change::Breaking;
            }
            words.item(Section::Missing);
            words.text(row.code);
            words.text(" (");
            words.row(row.line, row.column);
            words.text("): declare it, as in ");
            words.variant(row.code, row.status);
        }
        i += 1;
    }
    change
}

/// Rows that say something else than their variants.
pub(super) const fn members<const N: usize, const T: usize>(
    index: &Index<N, T>,
    contract: &Contract,
    words: &mut Words<'_>,
) -> Change {
    let mut change = Change::None;
    let sections = [
        Section::Status,
        Section::Number,
        Section::Grpc,
        Section::Audience,
        Section::Recovery,
        Section::Details,
    ];
    let mut s = 0;
    while s < sections.len() {
        let (count, mut i) = (contract.rows.len(), 0);
        while i < count {
            let row = &contract.rows.get(i);
            match index.find(row.key) {
                Some(slot) if row.more.is_active() => {
                    change = strongest(change, member(index, row, slot, sections[s], words));
                }
                _ => {}
            }
            i += 1;
        }
        s += 1;
    }
    change
}

const fn member<const N: usize, const T: usize>(
    index: &Index<N, T>,
    row: &Row,
    slot: usize,
    section: Section,
    words: &mut Words<'_>,
) -> Change {
    let facts = index.facts(slot);
    match section {
        Section::Status if status_differs(row, facts) => {
            subject(index, slot, section, words);
            words.text(" is ");
            words.status(facts.status);
            says(row, words);
            words.status(match row.status {
                Some(status) => status,
                None => 0,
            });
        }
        Section::Number if number_differs(row.more, facts) => {
            subject(index, slot, section, words);
            words.text(" has ");
            words.signed(facts.number);
            says(row, words);
            words.signed(said(row.more.number));
        }
        Section::Grpc if grpc_differs(row.more, facts) => {
            subject(index, slot, section, words);
            words.text(" has ");
            words.text(or_none(facts.grpc));
            says(row, words);
            words.text(or_none(said(row.more.grpc)));
        }
        Section::Audience if audience_differs(row, facts) => {
            subject(index, slot, section, words);
            words.text(" is ");
            words.text(audience(audience_of(facts)));
            says(row, words);
            words.text(match row.audience {
                Some(said) => audience(said),
                None => "",
            });
        }
        Section::Recovery if recovery_differs(row, facts) => {
            subject(index, slot, section, words);
            words.text(" is ");
            words.text(remedy(remedy_of(facts)));
            says(row, words);
            words.text(match row.recovery {
                Some(said) => remedy(said),
                None => "",
            });
        }
        Section::Details => return details(index, row, slot, words),
        _ => return Change::None,
    }
    Change::Breaking
}

const fn details<const N: usize, const T: usize>(
    index: &Index<N, T>,
    row: &Row,
    slot: usize,
    words: &mut Words<'_>,
) -> Change {
    let Some(rows) = row.more.details else {
        return Change::None;
    };
    let mut change = Change::None;
    let mut i = 0;
    while i < rows.len() {
        if detail_differs(index, &rows[i], slot) {
            change = Change::Breaking;
            subject(index, slot, Section::Details, words);
            match merged(index, rows[i].name, slot) {
                Some((kind, nullable)) => {
                    words.text(" has ");
                    words.detail(rows[i].name, kind, nullable);
                }
                None => words.text(" has no detail of that name"),
            }
            says(row, words);
            words.detail(rows[i].name, rows[i].kind, rows[i].nullable);
        }
        i += 1;
    }
    let mut carrier = Some(slot);
    while let Some(slot) = carrier {
        let declared = index.facts(slot).details;
        let mut k = 0;
        while k < declared.len() {
            if !is_listed(rows, declared[k].name) {
                change = strongest(change, Change::Harmless);
                subject(index, slot, Section::Details, words);
                words.text(" has ");
                words.detail(declared[k].name, declared[k].kind, declared[k].nullable);
                words.text(", ");
                words.row(row.line, row.column);
                words.text(" has no detail of that name");
            }
            k += 1;
        }
        carrier = index.next(slot);
    }
    change
}

/// Codes of variants that exist without the cargo feature that the row names.
pub(super) const fn conditions<const N: usize, const T: usize>(
    index: &Index<N, T>,
    contract: &Contract,
    words: &mut Words<'_>,
) {
    let (count, mut i) = (contract.rows.len(), 0);
    while i < count {
        let row = &contract.rows.get(i);
        if let (Some((feature, false)), Some(slot)) = (row.more.when, index.find(row.key)) {
            subject(index, slot, Section::When, words);
            words.text(" exists without `");
            words.text(feature);
            words.text("`, which ");
            words.row(row.line, row.column);
            words.text(" names");
        }
        i += 1;
    }
}

/// Retired codes that are used again.
pub(super) const fn graves<const N: usize, const T: usize>(
    index: &Index<N, T>,
    contract: &Contract,
    words: &mut Words<'_>,
) {
    let mut i = 0;
    while i < contract.graves.len() {
        let grave = &contract.graves[i];
        if let Some(slot) = index.find(grave.key) {
            subject(index, slot, Section::Retired, words);
            words.text(", retired in ");
            words.row(grave.line, grave.column);
        }
        i += 1;
    }
}

/// What a row says, of which it was asked before whether it does.
const fn said<T: Copy>(member: Option<OrNull<T>>) -> Option<T> {
    match member {
        Some(member) => member.value(),
        None => None,
    }
}

#[inline]
const fn says(row: &Row, words: &mut Words<'_>) {
    words.text(", ");
    words.row(row.line, row.column);
    words.text(" says ");
}
