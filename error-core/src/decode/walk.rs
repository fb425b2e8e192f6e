//! The walk over a body, member by member, along the template.

use std::borrow::Cow;

use super::found::{Found, Named, Place};
use super::item::Item;
use super::layers::{self, Open, Part};
use super::map::Sharing;
use super::pattern::{self, In};
use super::place::{Given, Reading};
use super::scan::{Kind, Scanner, Value};
use super::text::{Span, Text};
use super::words;
use crate::dialect::{Hole, ItemWord, Member, Node, Piece, Spec, Word};

/// Reads a body. How deep it recurses is up to the template, not to the body.
pub(super) struct Walker<'a> {
    pub(super) scan: Scanner<'a>,
    pub(super) found: Box<Found>,
    pub(super) items: Vec<Item>,
    /// The item that is read is the last of them; else it is this.
    pub(super) in_list: bool,
    pub(super) item: Item,
    /// Where the items of a member of a map are.
    pub(super) sharing: Sharing,
    /// The status of the error, where it is known before the body is read.
    pub(super) status: Option<u16>,
    /// An arm was chosen that the status would have told.
    pub(super) guessed: bool,
    /// What custom parts say.
    pub(super) custom: Option<Box<crate::Reading>>,
}

impl<'a> Walker<'a> {
    pub(super) fn new(text: &'a str, status: Option<u16>) -> Self {
        Self {
            scan: Scanner::new(text),
            found: Box::default(),
            items: Vec::new(),
            in_list: false,
            item: Item::default(),
            sharing: Sharing::default(),
            status,
            guessed: false,
            custom: None,
        }
    }

    pub(super) fn body(&mut self, spec: &'static Spec) {
        if let Some(part) = layers::body(spec) {
            self.part(&part, Place::BODY);
        }
    }

    fn part(&mut self, part: &Part, place: Place) {
        match part {
            Part::Node(node) => self.node(node, place),
            Part::Object(layers) => self.object(layers.as_slice(), place),
        }
    }

    /// Reads the next value as what the template has there, and steps over it.
    pub(super) fn node(&mut self, node: &'static Node, place: Place) {
        match node {
            Node::Const(_) | Node::Nothing => {
                self.scan.value();
            }
            Node::Text(pieces) => self.text(pieces, place),
            Node::Hole(hole) => self.hole(hole, place),
            Node::Object(members) => self.object(&[members], place),
            Node::Array(elements) => self.array(elements, place),
            Node::Or(nodes) => self.or(nodes, place),
            Node::Match { on, arms } => self.choose(*on, arms, place),
            Node::Custom(part) => self.custom(part),
        }
    }

    /// Literal keys first; the open part gets the rest (rule 1).
    fn object(&mut self, layers: &[&'static [Member]], place: Place) {
        if !self.scan.enter(b'{') {
            self.scan.value();
            return;
        }
        let mut hint = 0;
        loop {
            if let [members] = layers
                && let Some(Member::Field { key, value, .. }) = members.get(hint)
                && self.scan.expected(key.json)
            {
                self.node(value, place.part(hint));
                hint += 1;
                continue;
            }
            let Some(key) = self.scan.key() else { return };
            let name = self.scan.read(key);
            if let Some((at, _, part)) = layers::member(layers, &name, hint) {
                hint = at + 1;
                self.part(&part, place.part(at));
            } else {
                self.other(layers, key, place);
            }
        }
    }

    fn other(&mut self, layers: &[&'static [Member]], key: Value, place: Place) {
        match layers::open(layers) {
            Some(Open::Spread(hole)) => self.detail(hole, key),
            Some(Open::For(map)) => self.member_of_map(map, key, place),
            None => {
                self.scan.value();
            }
        }
    }

    fn hole(&mut self, hole: &'static Hole, place: Place) {
        if is_details(hole.word) {
            self.details(hole);
        } else if let Some(value) = self.scan.value() {
            self.give(hole, Given::Json(value), place);
        }
    }

    pub(super) fn give(&mut self, hole: &'static Hole, given: Given, place: Place) {
        let reading = Reading {
            scan: &self.scan,
            hole,
            given,
        };
        // What does not fit the hole is left unread.
        let last = if self.in_list { self.items.last_mut() } else { None };
        let _ = reading.put(&mut self.found, last.unwrap_or(&mut self.item), place);
    }

    /// The item that is read.
    pub(super) fn current(&mut self) -> &mut Item {
        let last = if self.in_list { self.items.last_mut() } else { None };
        last.unwrap_or(&mut self.item)
    }

    /// An object of details.
    fn details(&mut self, hole: &'static Hole) {
        if !self.scan.enter(b'{') {
            self.scan.value();
            return;
        }
        while let Some(key) = self.scan.key() {
            self.detail(hole, key);
        }
    }

    /// One of the details that `hole` stands for.
    fn detail(&mut self, hole: &'static Hole, key: Value) {
        let Some(value) = self.scan.value() else { return };
        let detail = Named {
            name: self.scan.unquoted(key),
            case: words::case(hole.forms),
            json: Text::Span(value.span),
            as_text: words::is_text(hole.forms),
        };
        match hole.word {
            Word::Item(_) => words::push(&mut self.current().details, detail),
            _ => words::push(&mut self.found.details, detail),
        }
    }

    fn text(&mut self, pieces: &'static [Piece], place: Place) {
        let Some(value) = self.scan.value() else { return };
        if value.kind != Kind::Text {
            return;
        }
        let text = self.scan.read(value);
        self.pieces(pieces, &text, In::Json, place);
    }

    /// A text with holes.
    pub(super) fn pieces(&mut self, pieces: &'static [Piece], text: &str, escaping: In, place: Place) {
        pattern::read(pieces, text, escaping, &mut |hole, value| {
            let part = match value {
                Cow::Borrowed(part) => self.part_of_body(part),
                Cow::Owned(part) => part.into(),
            };
            self.give(hole, Given::Part(part), place);
        });
    }

    /// A part of the body is not copied.
    fn part_of_body(&self, part: &str) -> Text {
        let body = self.scan.text;
        let start = (part.as_ptr() as usize).wrapping_sub(body.as_ptr() as usize);
        let span = Span {
            start,
            end: start.saturating_add(part.len()),
        };
        if core::ptr::eq(span.of(body), part) {
            Text::Span(span)
        } else {
            part.to_owned().into()
        }
    }
}

pub(super) fn is_details(word: Word) -> bool {
    matches!(word, Word::Details | Word::Item(ItemWord::Details))
}
