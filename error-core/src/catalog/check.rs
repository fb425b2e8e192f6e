//! Whether the declared errors are what the catalog asks of them.
//!
//! Each rule is one function, which the [report](super::report) asks again where something is wrong.

use super::index::Index;
use super::promise::agrees_with_file;
use super::require::lacks;
use super::row::{Audience, Contract, More, Remedy, Row, RowDetail};
use super::{alike, numbers};
use crate::entry::{DetailFacts, Facts, Kind};
use crate::{Recovery, text};

/// Whether every rule of the catalog holds.
#[must_use]
pub const fn holds<const N: usize, const T: usize>(index: &Index<N, T>, contract: &Contract) -> bool {
    agrees_with_file(index, contract) && stands_alone(index, contract)
}

/// The rules that need no file: bless runs only where they hold.
pub(super) const fn stands_alone<const N: usize, const T: usize>(
    index: &Index<N, T>,
    contract: &Contract,
) -> bool {
    let requires = contract.require.any();
    let mut slot = if requires || index.codes < N { 0 } else { N };
    while slot < N {
        let first = index.facts(slot);
        if let Some(next) = index.next(slot) {
            let other = index.facts(next);
            if !first.shared || !other.shared || disagree(first, other).is_some() {
                return false;
            }
        }
        if requires && lacks(contract.require, first, index.dialects(slot)) {
            return false;
        }
        slot += 1;
    }
    numbers::are_different(index) && alike::are_different(index, contract)
}

pub(super) const fn status_differs(row: &Row, facts: &Facts) -> bool {
    match row.status {
        Some(status) => status != facts.status,
        None => false,
    }
}

pub(super) const fn number_differs(more: &More, facts: &Facts) -> bool {
    match more.number {
        Some(number) => !is_same_number(number.value(), facts.number),
        None => false,
    }
}

#[inline]
pub(super) const fn grpc_differs(more: &More, facts: &Facts) -> bool {
    match more.grpc {
        Some(grpc) => !is_same_text(grpc.value(), facts.grpc),
        None => false,
    }
}

const fn is_same_number(one: Option<i64>, other: Option<i64>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => one == other,
        (None, None) => true,
        _ => false,
    }
}

#[inline]
const fn is_same_text(one: Option<&str>, other: Option<&str>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => text::same(one, other),
        (None, None) => true,
        _ => false,
    }
}

pub(super) const fn audience_differs(row: &Row, facts: &Facts) -> bool {
    match row.audience {
        Some(audience) => audience as u8 != audience_of(facts) as u8,
        None => false,
    }
}

pub(super) const fn recovery_differs(row: &Row, facts: &Facts) -> bool {
    match row.recovery {
        Some(remedy) => remedy as u8 != remedy_of(facts) as u8,
        None => false,
    }
}

pub(super) const fn audience_of(facts: &Facts) -> Audience {
    if facts.internal {
        Audience::Internal
    } else {
        Audience::Public
    }
}

pub(super) const fn remedy_of(facts: &Facts) -> Remedy {
    match facts.recovery {
        Some(Recovery::Retry) => Remedy::Retry,
        Some(Recovery::Correct) => Remedy::Correct,
        Some(Recovery::Escalate) => Remedy::Escalate,
        None => Remedy::None,
    }
}

pub(super) const fn details_differ<const N: usize, const T: usize>(
    index: &Index<N, T>,
    more: &More,
    slot: usize,
) -> bool {
    let Some(details) = more.details else {
        return false;
    };
    let mut i = 0;
    while i < details.len() {
        if detail_differs(index, &details[i], slot) {
            return true;
        }
        i += 1;
    }
    let mut carrier = Some(slot);
    while let Some(slot) = carrier {
        let declared = index.facts(slot).details;
        // In the order of the file each is found at once.
        let mut k = 0;
        while k < declared.len() {
            if !is_listed(details, declared[k].name) {
                return true;
            }
            k += 1;
        }
        carrier = index.next(slot);
    }
    false
}

/// Whether the file says something else about a detail than the variants that carry the code.
pub(super) const fn detail_differs<const N: usize, const T: usize>(
    index: &Index<N, T>,
    detail: &RowDetail,
    slot: usize,
) -> bool {
    match merged(index, detail.name, slot) {
        Some((kind, nullable)) => kind as u8 != detail.kind as u8 || nullable != detail.nullable,
        None => true,
    }
}

/// The type of a detail in all variants that carry the code: anything, where they do not agree.
pub(super) const fn merged<const N: usize, const T: usize>(
    index: &Index<N, T>,
    name: &str,
    slot: usize,
) -> Option<(Kind, bool)> {
    let mut found: Option<(Kind, bool)> = None;
    let mut carrier = Some(slot);
    while let Some(slot) = carrier {
        if let Some(detail) = declared(index.facts(slot), name) {
            found = match found {
                Some((kind, nullable)) if kind as u8 == detail.kind as u8 => {
                    Some((kind, nullable || detail.nullable))
                }
                Some((_, nullable)) => Some((Kind::Any, nullable || detail.nullable)),
                None => Some((detail.kind, detail.nullable)),
            };
        }
        carrier = index.next(slot);
    }
    found
}

#[inline]
const fn declared<'a>(facts: &'a Facts, name: &str) -> Option<&'a DetailFacts> {
    let mut i = 0;
    while i < facts.details.len() {
        if text::same(facts.details[i].name, name) {
            return Some(&facts.details[i]);
        }
        i += 1;
    }
    None
}

#[inline]
pub(super) const fn is_listed(details: &[RowDetail], name: &str) -> bool {
    let mut i = 0;
    while i < details.len() {
        if text::same(details[i].name, name) {
            return true;
        }
        i += 1;
    }
    false
}

/// What the carriers of a shared code agree on.
#[derive(Clone, Copy)]
pub(super) enum Point {
    Status,
    Number,
    Grpc,
    Recovery,
    Audience,
    Docs,
}

/// What two carriers of a shared code say differently.
#[inline]
pub(super) const fn disagree(a: &Facts, b: &Facts) -> Option<Point> {
    if a.status != b.status {
        return Some(Point::Status);
    }
    if !is_same_number(a.number, b.number) {
        return Some(Point::Number);
    }
    if !is_same_text(a.grpc, b.grpc) {
        return Some(Point::Grpc);
    }
    if remedy_of(a) as u8 != remedy_of(b) as u8 {
        return Some(Point::Recovery);
    }
    if a.internal != b.internal {
        return Some(Point::Audience);
    }
    match (a.docs, b.docs) {
        (Some(one), Some(other)) if !text::same(one, other) => Some(Point::Docs),
        _ => None,
    }
}

/// The first placeholder of the message that is no detail.
#[inline]
pub(crate) const fn unpaired(facts: &Facts) -> Option<&'static str> {
    let mut i = 0;
    while i < facts.placeholders.len() {
        if declared(facts, facts.placeholders[i]).is_none() {
            return Some(facts.placeholders[i]);
        }
        i += 1;
    }
    None
}
