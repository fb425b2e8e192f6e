//! From what was found to what is answered for it.

use core::any::TypeId;

use http::StatusCode;

use super::decoded::{Code, Inner};
use super::found::{Found, Slot, Wire};
use super::item::Item;
use super::text::{Source, Text};
use crate::dialect::case::cased;
use crate::dialect::status::phrase;
use crate::dialect::{Case, Grammar, Spec};

/// Settles what the rules leave to the whole of an answer.
pub(super) fn finish(
    mut found: Found,
    dialect: Option<(&'static Spec, TypeId)>,
    answer: StatusCode,
    source: Source,
) -> Inner {
    let (spec, dialect) = dialect.unzip();
    let mut items = merged(core::mem::take(&mut found.items));
    if is_error_itself(&found, &items, &source)
        && let Some(item) = items.pop()
    {
        item.give_to(&mut found);
    }
    let status = found
        .status
        .get()
        .and_then(|status| StatusCode::from_u16(*status).ok());
    let status = status.unwrap_or(answer);
    for item in items.iter_mut().filter(|item| item.is_error) {
        forget(item, &found, status, &source);
    }
    // No code outside: that of the first item (rule 2), and so for the number of APIs that have no other code.
    // It stays that of the item (rule 10).
    if found.code.is_none() && found.segments.is_empty() {
        found.code = first(&items, |item| &item.code);
        if found.number.is_none() {
            found.number = first(&items, |item| &item.number);
        }
    }
    let message = found.message.get().or(found.title.get());
    let message = message.or_else(|| items.iter().find_map(|item| item.message.get()));
    let message = message.cloned().unwrap_or(Text::Static(phrase(status.as_u16())));
    let code = code(&found, spec, &source);
    let violations = items
        .into_iter()
        .map(|item| item.into_violation(&source))
        .collect();
    Inner {
        answer,
        status,
        code,
        message,
        violations,
        found,
        spec,
        dialect,
        source,
    }
}

/// What the first item says that says any.
fn first<T: Clone>(items: &[Item], of: impl Fn(&Item) -> &Slot<T>) -> Slot<T> {
    let said = items.iter().map(of).find(|slot| !slot.is_none());
    said.cloned().unwrap_or_default()
}

/// The items of the first loop, with what other loops say of the same ones: each loop runs over all.
fn merged(items: Vec<Item>) -> Vec<Item> {
    let first = items.iter().filter_map(|item| item.list).min();
    let (mut items, mut others): (Vec<_>, Vec<_>) = items.into_iter().partition(|item| item.list == first);
    while let Some(list) = others.first().map(|item| item.list) {
        let (other, rest) = others
            .into_iter()
            .partition::<Vec<_>, _>(|item| item.list == list);
        if other.len() == items.len() {
            for (item, other) in items.iter_mut().zip(other) {
                item.share(other);
            }
        }
        others = rest;
    }
    items
}

/// A single item of a loop over `errors`, without a path, that contradicts nothing said outside, is the error
/// itself (rule 10).
fn is_error_itself(found: &Found, items: &[Item], source: &Source) -> bool {
    let [item] = items else { return false };
    let differ = |outer: Option<&Text>, own: Option<&Text>| {
        outer
            .zip(own)
            .is_some_and(|(outer, own)| source.of(outer) != source.of(own))
    };
    item.is_error
        && item.path.is_none()
        && !differ(found.message.get(), item.message.get())
        && !differ(found.title.get(), item.title.get())
        && !differ(
            found.code.get().map(|wire| &wire.text),
            item.code.get().map(|wire| &wire.text),
        )
        && found
            .number
            .get()
            .zip(item.number.get())
            .is_none_or(|(a, b)| a == b)
        && found
            .status
            .get()
            .zip(item.status.get())
            .is_none_or(|(a, b)| a == b)
}

/// What an item says that the error says too is not the item's own.
fn forget(item: &mut Item, found: &Found, status: StatusCode, source: &Source) {
    let same = |outer: Option<&Text>, own: Option<&Text>| {
        outer
            .zip(own)
            .is_some_and(|(outer, own)| source.of(outer) == source.of(own))
    };
    let code = found.code.get().map(|wire| &wire.text);
    if same(code, item.code.get().map(|wire| &wire.text)) {
        item.code.clear();
    }
    if same(found.title.get(), item.title.get()) {
        item.title.clear();
    }
    if same(found.category.get(), item.category.get()) {
        item.category.clear();
    }
    if same(found.remediation.get(), item.remediation.get()) {
        item.remediation.clear();
    }
    if same(found.documentation_url.get(), item.documentation_url.get()) {
        item.documentation_url.clear();
    }
    if item.number.get().is_some() && found.number.get() == item.number.get() {
        item.number.clear();
    }
    if item.status.get() == Some(&status.as_u16()) {
        item.status.clear();
    }
}

/// The code, its case undone into that of `codes:` (rule 8).
fn code(found: &Found, spec: Option<&'static Spec>, source: &Source) -> Option<Code> {
    let grammar = spec.and_then(Spec::grammar);
    if let Some(wire) = found.code.get() {
        let text = match grammar {
            Some(Grammar {
                cases: [case],
                open: false,
                ..
            }) => undone(wire, Some(*case), source),
            _ => wire.text.clone(),
        };
        return Some(Code {
            text,
            wire: vec![wire.clone()],
            is_whole: true,
        });
    }
    let mut text = String::new();
    let mut parts = Vec::new();
    for index in 0..=u8::MAX {
        let part = found.segments.iter().find(|segment| segment.index == index);
        let Some(wire) = part.and_then(|segment| segment.slot.get()) else {
            break;
        };
        let case = grammar.and_then(|grammar| grammar.cases.get(usize::from(index)).or(grammar.cases.last()));
        if index > 0 {
            text.push_str(grammar.map_or("", |grammar| grammar.separator));
        }
        text.push_str(source.of(&undone(wire, case.copied(), source)));
        parts.push(wire.clone());
    }
    (!text.is_empty()).then(|| Code {
        text: text.into(),
        wire: parts,
        is_whole: false,
    })
}

fn undone(wire: &Wire, case: Option<Case>, source: &Source) -> Text {
    match (wire.case, case) {
        (Some(written), Some(case)) if written != case => cased(source.of(&wire.text), case).into(),
        _ => wire.text.clone(),
    }
}
