//! The items of loops: what each says, put together and compared.

use std::collections::BTreeSet;

use error_core::__private::{Case, Form, ItemWord, Source, Word};
use error_core::{Decoded, Location, Violation};
use serde_json::Value;

use super::oracle::{Of, Said, inside};
use super::wire::{case, joined, number, own_names, read_path};

/// What one item says, or the error.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Item {
    pub is_error: bool,
    /// As text, and whether its form tells all its steps.
    pub path: Option<(String, bool)>,
    /// The last name of the path: what is read where there is no more.
    pub last: Option<String>,
    pub location: Option<Location>,
    /// As it is written.
    pub code: Option<(String, Option<Case>)>,
    pub number: Option<i64>,
    pub message: Option<String>,
    pub title: Option<String>,
    pub status: Option<u16>,
    pub category: Option<String>,
    pub remediation: Option<String>,
    pub documentation_url: Option<String>,
    pub details: Vec<(String, String)>,
}

/// The items of the template's loops, and those that a type writes.
pub fn of(said: &[Said]) -> (Vec<Item>, Vec<Item>) {
    let (custom, plain): (Vec<&Said>, Vec<&Said>) = said.iter().partition(|said| said.custom);
    let mut lists = lists(&plain, &|item| !item.is_nothing()).into_iter();
    let mut items = lists.next().unwrap_or_default();
    // Each loop runs over all items.
    for others in lists
        .filter(|others| others.len() == items.len())
        .collect::<Vec<_>>()
    {
        for (item, mut other) in items.iter_mut().zip(others) {
            // Another message: a part of it was taken for the path.
            if item.message.is_some() && other.message.is_some() && item.message != other.message {
                other.path = None;
            }
            item.take(other);
        }
    }
    // A type keeps what it reads.
    let further = super::item::lists(&custom, &|_| true)
        .into_iter()
        .flatten()
        .collect();
    (items, further)
}

/// In how many loops something is said of items.
pub fn lists_of(said: &[Said]) -> usize {
    let of = said.iter().filter_map(|said| said.of);
    let lists = of.filter(|of| of.source != Source::Details).map(|of| of.list);
    lists.collect::<BTreeSet<_>>().len()
}

/// The items that are kept, loop by loop.
fn lists(said: &[&Said], is_kept: &dyn Fn(&Item) -> bool) -> Vec<Vec<Item>> {
    let mut lists: Vec<(usize, Vec<(usize, Item)>)> = Vec::new();
    for said in said {
        let (Word::Item(word), Some(Of { list, source, index })) = (said.word, said.of) else {
            continue;
        };
        if source == Source::Details {
            continue;
        }
        let at = lists
            .iter()
            .position(|(other, _)| *other == list)
            .unwrap_or_else(|| {
                lists.push((list, Vec::new()));
                lists.len() - 1
            });
        let items = &mut lists[at].1;
        let at = items
            .iter()
            .position(|(other, _)| *other == index)
            .unwrap_or_else(|| {
                items.push((index, Item::default()));
                items.len() - 1
            });
        items[at].1.is_error = source == Source::Errors;
        items[at].1.hear(word, said);
    }
    let lists = lists.into_iter().map(|(_, items)| {
        let items = items.into_iter().map(|(_, item)| item);
        items.filter(is_kept).collect::<Vec<_>>()
    });
    lists.filter(|items| !items.is_empty()).collect()
}

impl Item {
    /// Of several places, the first that says something.
    fn hear(&mut self, word: ItemWord, said: &Said) {
        let text = Some(inside(&said.json)).filter(|text| !text.is_empty() && said.json.starts_with('"'));
        let fill = |slot: &mut Option<String>| *slot = slot.take().or(text.clone());
        match word {
            ItemWord::Path if said.forms == [Form::Last] => fill(&mut self.last),
            ItemWord::Path | ItemWord::PathIn(_) => {
                let path = match &*said.json {
                    "[]" => None,
                    steps if steps.starts_with('[') => Some((joined(steps), true)),
                    _ => text.map(|text| read_path(&text, said.forms)),
                };
                if path.is_some() {
                    if let ItemWord::PathIn(location) = word {
                        self.location = self.location.or(Some(location));
                    }
                    self.path = self.path.take().or(path);
                }
            }
            ItemWord::Location => {
                let all = [Location::Body, Location::Query, Location::Path, Location::Header];
                let read = all
                    .into_iter()
                    .find(|location| Some(location.name()) == text.as_deref());
                self.location = self.location.or(read);
            }
            ItemWord::Code => {
                self.code = self.code.take().or(text.map(|text| (text, case(said.forms))));
            }
            ItemWord::Number => self.number = self.number.or(number(&said.json)),
            ItemWord::Status => {
                let status = number(&said.json).and_then(|status| u16::try_from(status).ok());
                self.status = self
                    .status
                    .or(status.filter(|status| (400..600).contains(status)));
            }
            ItemWord::Message => fill(&mut self.message),
            ItemWord::Title => fill(&mut self.title),
            ItemWord::Category => fill(&mut self.category),
            ItemWord::Remediation => fill(&mut self.remediation),
            ItemWord::DocumentationUrl => fill(&mut self.documentation_url),
            ItemWord::Details => self.details.extend(own_names(said)),
            ItemWord::Detail(name) if said.json != "null" => {
                self.details.push((name.to_owned(), said.json.clone()));
            }
            ItemWord::Detail(_) | ItemWord::Name | ItemWord::Value => {}
        }
    }

    fn is_nothing(&self) -> bool {
        let silent = Self {
            is_error: self.is_error,
            location: self.location,
            ..Self::default()
        };
        *self == silent
    }

    /// What another place says of the same item.
    pub fn take(&mut self, other: Self) {
        self.path = self.path.take().or(other.path);
        self.location = self.location.or(other.location);
        self.last = self.last.take().or(other.last);
        self.code = self.code.take().or(other.code);
        self.number = self.number.or(other.number);
        self.message = self.message.take().or(other.message);
        self.title = self.title.take().or(other.title);
        self.status = self.status.or(other.status);
        self.category = self.category.take().or(other.category);
        self.remediation = self.remediation.take().or(other.remediation);
        self.documentation_url = self.documentation_url.take().or(other.documentation_url);
        self.details.extend(other.details);
    }

    /// A single item of `errors` without a path is the error itself, where it does not say otherwise (rule 10).
    pub fn contradicts_nothing(&self, outer: &Self) -> bool {
        fn agree<T: PartialEq>(outer: Option<&T>, own: Option<&T>) -> bool {
            outer.zip(own).is_none_or(|(outer, own)| outer == own)
        }
        self.path.is_none()
            && agree(outer.message.as_ref(), self.message.as_ref())
            && agree(outer.title.as_ref(), self.title.as_ref())
            && agree(
                outer.code.as_ref().map(|code| &code.0),
                self.code.as_ref().map(|code| &code.0),
            )
            && agree(outer.number.as_ref(), self.number.as_ref())
            && agree(outer.status.as_ref(), self.status.as_ref())
    }

    /// What the error says too is not the item's own.
    pub fn forget(&mut self, outer: &Self, status: u16) {
        fn drop_same<T: PartialEq>(own: &mut Option<T>, outer: Option<&T>) {
            if own.as_ref() == outer {
                *own = None;
            }
        }
        if self.code.as_ref().map(|code| &code.0) == outer.code.as_ref().map(|code| &code.0) {
            self.code = None;
        }
        drop_same(&mut self.title, outer.title.as_ref());
        drop_same(&mut self.category, outer.category.as_ref());
        drop_same(&mut self.remediation, outer.remediation.as_ref());
        drop_same(&mut self.documentation_url, outer.documentation_url.as_ref());
        drop_same(&mut self.number, outer.number.as_ref());
        drop_same(&mut self.status, Some(&status));
    }

    /// The same of what was read.
    fn read(violation: &Violation) -> Self {
        let some = |text: Option<&str>| text.map(str::to_owned);
        Self {
            is_error: false,
            path: (violation.segments().next().is_some()).then(|| (violation.path().to_owned(), true)),
            last: None,
            location: Some(violation.location()),
            code: violation.code().map(|code| (code.to_owned(), None)),
            number: violation.number(),
            message: Some(violation.message().to_owned()).filter(|text| !text.is_empty()),
            title: some(violation.title()),
            status: violation.status().map(|status| status.as_u16()),
            category: some(violation.category()),
            remediation: some(violation.remediation()),
            documentation_url: some(violation.documentation_url()),
            details: violation
                .details()
                .map(|(name, value)| (name.to_owned(), value.to_string()))
                .collect(),
        }
    }
}

/// Compares the violations.
pub fn compare(mut sent: Vec<Item>, unordered: bool, decoded: &Decoded) {
    let mut read: Vec<Item> = decoded.violations().iter().map(Item::read).collect();
    assert_eq!(read.len(), sent.len(), "{read:#?} instead of {sent:#?}");
    for item in &mut sent {
        item.is_error = false;
        item.path = item.path.take().or(item.last.take().map(|last| (last, true)));
        item.last = None;
        item.location = item.location.or(Some(Location::Body));
        item.code = item.code.take().map(|(code, _)| (code, None));
        for (_, json) in &mut item.details {
            *json = serde_json::from_str::<Value>(json).unwrap().to_string();
        }
    }
    if unordered {
        let by_all = |item: &Item| format!("{item:?}");
        read.sort_by_key(by_all);
        sent.sort_by_key(by_all);
    }
    for (read, sent) in read.iter_mut().zip(&mut sent) {
        if let Some((_, false)) = sent.path {
            (read.path, sent.path) = (None, None);
        }
        assert_eq!(read, sent);
    }
}
