//! From what was found to what is answered for it.

use http::StatusCode;

use super::found::{Found, Named, Place, Slot, Wire};
use super::item::Item;
use super::text::{Text, Texts};
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
    /// Whether the code, or the number, is that of an item: perhaps a violation's own.
    pub(super) named_by_item: bool,
    pub(super) message: Text,
    pub(super) violations: Vec<Violation>,
}

impl Settled {
    /// Of an answer that says nothing.
    pub(super) fn new(status: StatusCode) -> Self {
        Self {
            status,
            code: None,
            named_by_item: false,
            message: Text::NONE,
            violations: Vec::new(),
        }
    }
}

/// Settles what the rules leave to the whole of an answer.
pub(super) fn finish(
    found: &mut Found,
    items: Vec<Item>,
    spec: Option<&'static Spec>,
    answer: StatusCode,
    texts: &mut Texts<'_>,
) -> Settled {
    let mut items = merged(items, texts);
    if is_error_itself(found, &items, texts)
        && let Some(item) = items.pop()
    {
        item.give_to(found);
    }
    let status = found
        .status
        .get()
        .and_then(|status| StatusCode::from_u16(*status).ok());
    let status = status.unwrap_or(answer);
    for item in items.iter_mut().filter(|item| item.is_error) {
        forget(item, found, status, texts);
    }
    // Neither code nor number outside: those of the first item (rule 2), of which they stay its own (rule 10).
    let named_by_item = found.code.is_none() && found.segments.is_empty() && found.number.is_none();
    if named_by_item {
        found.code = first(items.iter().map(|item| &item.code));
        let further = items.iter().filter_map(|item| item.further.as_deref());
        found.number = first(further.map(|further| &further.number));
    }
    let message = found.message.get().or(found.title.get());
    let message = message.or_else(|| items.iter().find_map(|item| item.message.get()));
    let message = message.copied().unwrap_or_else(|| {
        texts.add(match status.as_u16() {
            error @ 400.. => phrase(error),
            // Some APIs answer with 200.
            _ => "Error",
        })
    });
    let mut violations = Vec::with_capacity(items.len());
    for item in &items {
        violations.push(item.to_violation(texts));
    }
    Settled {
        status,
        code: code(found, spec, texts),
        named_by_item,
        message,
        violations,
    }
}

/// What the first item says that says any.
fn first<'a, T: Clone + 'a>(mut slots: impl Iterator<Item = &'a Slot<T>>) -> Slot<T> {
    slots.find(|slot| !slot.is_none()).cloned().unwrap_or_default()
}

/// The items of the first loop, with what other loops say of the same ones: each loop runs over all.
fn merged(items: Vec<Item>, texts: &mut Texts<'_>) -> Vec<Item> {
    let mut first: Option<Place> = None;
    for list in items.iter().filter_map(|item| item.list) {
        // One with gaps tells less.
        let rank = |list: Place| (list.has_gaps(), list);
        if first.is_none_or(|first| rank(list) < rank(first)) {
            first = Some(list);
        }
    }
    if items.iter().all(|item| item.list == first) {
        return items;
    }
    let (mut items, mut others) = of_list(items, first);
    while let Some(list) = others.first().map(|item| item.list) {
        let (other, rest) = of_list(others, list);
        let has_gaps = |list: Option<Place>| list.is_some_and(Place::has_gaps);
        if has_gaps(list) || has_gaps(first) {
            by_path(&mut items, other, texts);
        } else if other.len() == items.len() {
            for (item, mut other) in items.iter_mut().zip(other) {
                if differ(&item.message, &other.message, texts) {
                    other.path = Slot::default();
                }
                item.share(other);
            }
        }
        others = rest;
    }
    items
}

/// The items of this list, and the others.
fn of_list(items: Vec<Item>, list: Option<Place>) -> (Vec<Item>, Vec<Item>) {
    let (mut own, mut others) = (Vec::new(), Vec::new());
    for item in items {
        let list = if item.list == list { &mut own } else { &mut others };
        list.push(item);
    }
    (own, others)
}

/// Whether one item has two messages: then one was read in a text, of which a part was taken for the path.
fn differ(own: &Slot<Text>, other: &Slot<Text>, texts: &Texts<'_>) -> bool {
    own.get()
        .zip(other.get())
        .is_some_and(|(own, other)| texts.of(*own) != texts.of(*other))
}

/// Where items were left out, the path tells which is which.
fn by_path(items: &mut [Item], others: Vec<Item>, texts: &mut Texts<'_>) {
    for other in others {
        let Some(path) = other.path.get().map(|path| path.parts(texts)) else {
            continue;
        };
        let is_it = |item: &&mut Item| item.path.get().is_some_and(|own| own.parts(texts) == path);
        if let Some(item) = items.iter_mut().find(is_it) {
            item.share(other);
        }
    }
}

/// A single item of a loop over `errors`, without a path, that contradicts nothing said outside, is the error
/// itself (rule 10).
fn is_error_itself(found: &Found, items: &[Item], texts: &Texts<'_>) -> bool {
    let [item] = items else { return false };
    let differ = |outer: Option<&Text>, own: Option<&Text>| {
        outer
            .zip(own)
            .is_some_and(|(outer, own)| texts.of(*outer) != texts.of(*own))
    };
    item.is_error
        && item.path.is_none()
        && !differ(found.message.get(), item.message.get())
        && !differ(found.title.get(), item.get(|further| &further.title))
        && !differ(
            found.code.get().map(|wire| &wire.text),
            item.code.get().map(|wire| &wire.text),
        )
        && found
            .number
            .get()
            .zip(item.get(|further| &further.number))
            .is_none_or(|(a, b)| a == b)
        && found
            .status
            .get()
            .zip(item.get(|further| &further.status))
            .is_none_or(|(a, b)| a == b)
}

/// What an item says that the error says too is not the item's own.
fn forget(item: &mut Item, found: &Found, status: StatusCode, texts: &Texts<'_>) {
    let same = |outer: Option<&Text>, own: Option<&Text>| {
        outer
            .zip(own)
            .is_some_and(|(outer, own)| texts.of(*outer) == texts.of(*own))
    };
    let code = found.code.get().map(|wire| &wire.text);
    if same(code, item.code.get().map(|wire| &wire.text)) {
        item.code.clear();
    }
    let Some(further) = item.further.as_deref_mut() else {
        return;
    };
    let category = found.get(|aside| &aside.category);
    for (outer, own) in [
        (found.title.get(), &mut further.title),
        (category, &mut further.category),
        (found.remediation.get(), &mut further.remediation),
        (found.documentation_url.get(), &mut further.documentation_url),
    ] {
        if same(outer, own.get()) {
            own.clear();
        }
    }
    if found.number.get() == further.number.get() {
        further.number.clear();
    }
    if further.status.get() == Some(&status.as_u16()) {
        further.status.clear();
    }
}

/// The code, its case undone into that of `codes:` (rule 8).
fn code(found: &Found, spec: Option<&'static Spec>, texts: &mut Texts<'_>) -> Option<Text> {
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
        return Some(undone(wire, case, texts));
    }
    let mut text = String::new();
    for index in 0..=u8::MAX {
        let Some(wire) = found.wire(index) else { break };
        let case = grammar.and_then(|grammar| grammar.cases.get(usize::from(index)).or(grammar.cases.last()));
        if index > 0 {
            text.push_str(grammar.map_or("", |grammar| grammar.separator));
        }
        let part = undone(wire, case.copied(), texts);
        text.push_str(texts.of(part));
    }
    (!text.is_empty()).then(|| texts.add(&text))
}

fn undone(wire: &Wire, case: Option<Case>, texts: &mut Texts<'_>) -> Text {
    match (wire.case, case) {
        (Some(written), Some(case)) if written != case => texts.add(&cased(texts.of(wire.text), case)),
        _ => wire.text,
    }
}

/// What custom parts say, where the rest of the answer does not; and their violations, which come after the
/// others.
pub(super) fn custom(found: &mut Found, custom: Reading, texts: &mut Texts<'_>) -> Vec<Violation> {
    let place = Place::URL;
    let mut text = |slot: &mut Slot<Text>, said: Option<String>| {
        if let Some(said) = said.filter(|said| !said.is_empty()) {
            slot.put(place, texts.add(&said));
        }
    };
    text(&mut found.message, custom.message);
    text(&mut found.title, custom.title);
    text(&mut found.remediation, custom.remediation);
    text(&mut found.documentation_url, custom.documentation_url);
    text(&mut found.request_id, custom.request_id);
    if let Some(code) = custom.code.filter(|code| !code.is_empty()) {
        let text = texts.add(&code);
        found.code.put(place, Wire { text, case: None });
    }
    if let Some(number) = custom.number {
        found.number.put(place, number);
    }
    if let Some(time) = custom.retry_after {
        found.retry.put(place, time);
    }
    for (name, value) in custom.details {
        if !found.details.iter().any(|detail| detail.own_name(texts) == name) {
            let detail = Named {
                name: texts.add(&name),
                case: None,
                json: texts.add(&value.to_string()),
                as_text: false,
            };
            words::push(&mut found.details, detail);
        }
    }
    custom.violations
}
