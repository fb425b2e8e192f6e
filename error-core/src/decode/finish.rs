//! From what was found to what is answered for it.

use http::StatusCode;

use super::found::{Found, Named, Place, Slot, Wire};
use super::item::Item;
use super::text::Text;
use super::words;
use crate::dialect::case::cased;
use crate::dialect::status::phrase;
use crate::dialect::{Case, Grammar, Spec};
use crate::{Reading, Violation};

/// What an answer says, once all of it is read.
#[derive(Clone)]
pub(super) struct Settled {
    pub(super) status: StatusCode,
    pub(super) code: Option<Text>,
    pub(super) message: Text,
    pub(super) violations: Vec<Violation>,
    pub(super) found: Box<Found>,
}

/// Settles what the rules leave to the whole of an answer.
pub(super) fn finish(
    mut found: Box<Found>,
    items: Vec<Item>,
    spec: Option<&'static Spec>,
    answer: StatusCode,
    body: &str,
) -> Settled {
    let mut items = merged(items, body);
    if is_error_itself(&found, &items, body)
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
        forget(item, &found, status, body);
    }
    // Neither code nor number outside: those of the first item (rule 2), of which they stay its own (rule 10).
    if found.code.is_none() && found.segments.is_empty() && found.number.is_none() {
        found.code = first(&items, |item| &item.code);
        found.number = first(&items, |item| &item.number);
    }
    let message = found.message.get().or(found.title.get());
    let message = message.or_else(|| items.iter().find_map(|item| item.message.get()));
    let message = message.cloned().unwrap_or(Text::Static(match status.as_u16() {
        error @ 400.. => phrase(error),
        // Some APIs answer with 200.
        _ => "Error",
    }));
    Settled {
        status,
        code: code(&found, spec, body),
        message,
        violations: items.iter().map(|item| item.to_violation(body)).collect(),
        found,
    }
}

/// What the first item says that says any.
fn first<T: Clone>(items: &[Item], of: impl Fn(&Item) -> &Slot<T>) -> Slot<T> {
    let said = items.iter().map(of).find(|slot| !slot.is_none());
    said.cloned().unwrap_or_default()
}

/// The items of the first loop, with what other loops say of the same ones: each loop runs over all.
fn merged(items: Vec<Item>, body: &str) -> Vec<Item> {
    let lists = || items.iter().filter_map(|item| item.list);
    // One with gaps tells less.
    let whole = lists().filter(|list| !list.has_gaps()).min();
    let first = whole.or_else(|| lists().min());
    if items.iter().all(|item| item.list == first) {
        return items;
    }
    let (mut items, mut others): (Vec<_>, Vec<_>) = items.into_iter().partition(|item| item.list == first);
    while let Some(list) = others.first().map(|item| item.list) {
        let (other, rest) = others
            .into_iter()
            .partition::<Vec<_>, _>(|item| item.list == list);
        let has_gaps = |list: Option<Place>| list.is_some_and(Place::has_gaps);
        if has_gaps(list) || has_gaps(first) {
            by_path(&mut items, other, body);
        } else if other.len() == items.len() {
            for (item, other) in items.iter_mut().zip(other) {
                item.share(other);
            }
        }
        others = rest;
    }
    items
}

/// Where items were left out, the path tells which is which.
fn by_path(items: &mut [Item], others: Vec<Item>, body: &str) {
    for other in others {
        let Some(path) = other.path.get().map(|path| path.parts(body)) else {
            continue;
        };
        let is_it = |item: &&mut Item| item.path.get().is_some_and(|own| own.parts(body) == path);
        if let Some(item) = items.iter_mut().find(is_it) {
            item.share(other);
        }
    }
}

/// A single item of a loop over `errors`, without a path, that contradicts nothing said outside, is the error
/// itself (rule 10).
fn is_error_itself(found: &Found, items: &[Item], body: &str) -> bool {
    let [item] = items else { return false };
    let differ = |outer: Option<&Text>, own: Option<&Text>| {
        outer
            .zip(own)
            .is_some_and(|(outer, own)| outer.of(body) != own.of(body))
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
fn forget(item: &mut Item, found: &Found, status: StatusCode, body: &str) {
    let same = |outer: Option<&Text>, own: Option<&Text>| {
        outer
            .zip(own)
            .is_some_and(|(outer, own)| outer.of(body) == own.of(body))
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
fn code(found: &Found, spec: Option<&'static Spec>, body: &str) -> Option<Text> {
    let grammar = spec.and_then(Spec::grammar);
    if let Some(wire) = found.code.get() {
        let case = match grammar {
            Some(Grammar {
                cases: [case],
                open: false,
                ..
            }) => Some(*case),
            _ => None,
        };
        return Some(undone(wire, case, body));
    }
    let mut text = String::new();
    for index in 0..=u8::MAX {
        let Some(wire) = found.wire(index) else { break };
        let case = grammar.and_then(|grammar| grammar.cases.get(usize::from(index)).or(grammar.cases.last()));
        if index > 0 {
            text.push_str(grammar.map_or("", |grammar| grammar.separator));
        }
        text.push_str(undone(wire, case.copied(), body).of(body));
    }
    (!text.is_empty()).then(|| text.into())
}

fn undone(wire: &Wire, case: Option<Case>, body: &str) -> Text {
    match (wire.case, case) {
        (Some(written), Some(case)) if written != case => cased(wire.text.of(body), case).into(),
        _ => wire.text.clone(),
    }
}

/// What custom parts say, where the rest of the answer does not; and their violations, which come after the
/// others.
pub(super) fn custom(found: &mut Found, custom: Reading, body: &str) -> Vec<Violation> {
    let place = Place::URL;
    let text = |slot: &mut Slot<Text>, said: Option<String>| {
        if let Some(said) = said.filter(|said| !said.is_empty()) {
            slot.put(place, said.into());
        }
    };
    text(&mut found.message, custom.message);
    text(&mut found.title, custom.title);
    text(&mut found.remediation, custom.remediation);
    text(&mut found.documentation_url, custom.documentation_url);
    text(&mut found.request_id, custom.request_id);
    if let Some(code) = custom.code.filter(|code| !code.is_empty()) {
        let text = code.into();
        found.code.put(place, Wire { text, case: None });
    }
    if let Some(number) = custom.number {
        found.number.put(place, number);
    }
    if let Some(time) = custom.retry_after {
        found.retry.put(place, time);
    }
    for (name, value) in custom.details {
        if !found.details.iter().any(|detail| detail.own_name(body) == name) {
            let detail = Named {
                name: Text::from(name.into_owned()),
                case: None,
                json: value.to_string().into(),
                as_text: false,
            };
            words::push(&mut found.details, detail);
        }
    }
    custom.violations
}
