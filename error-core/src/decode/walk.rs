//! The walk over a body, member by member, along the template.

use std::borrow::Cow;

use super::found::{Found, Named, Place};
use super::item::Item;
use super::layers::{self, Open, Part};
use super::map::Sharing;
use super::pattern::{self, In};
use super::place::{Given, Reading};
use super::scan::Scanner;
use super::text::{Span, Text, Texts};
use super::value::Value;
use super::words;
use crate::dialect::{Hole, ItemWord, Member, Node, Piece, Spec, Word};

/// Reads a body. How deep it recurses is up to the template, not to the body.
pub(super) struct Walker<'a> {
    pub(super) scan: Scanner<'a>,
    pub(super) texts: Texts<'a>,
    pub(super) found: &'a mut Found,
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
    pub(super) fn new(text: &'a str, found: &'a mut Found, status: Option<u16>) -> Self {
        Self {
            scan: Scanner::new(text),
            texts: Texts::new(text),
            found,
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
        match (&spec.body, spec.base) {
            (Some(node), None) => self.node(node, Place::BODY),
            _ => {
                if let Some(part) = layers::body(spec) {
                    self.part(&part, Place::BODY);
                }
            }
        }
    }

    fn part(&mut self, part: &Part, place: Place) {
        match part {
            Part::Node(node) => self.node(node, place),
            Part::Object(layers) => self.layers(layers.as_slice(), place),
        }
    }

    /// Reads the next value as what the template has there, and steps over it.
    pub(super) fn node(&mut self, node: &'static Node, place: Place) {
        match node {
            Node::Hole(hole) => self.hole(hole, place),
            Node::Object(members) => self.object(members, place),
            Node::Array(elements) => self.array(elements, place),
            Node::Or(nodes) => self.or(nodes, place),
            Node::Match { on, arms } => self.choose(*on, arms, place),
            Node::Text(pieces) => self.text(pieces, place),
            Node::Custom(part) => self.custom(part),
            Node::Const(json) => self.scan.constant(json),
            Node::Nothing => {
                self.scan.value();
            }
        }
    }

    /// Literal keys first; the open part gets the rest (rule 1).
    #[inline(never)]
    fn object(&mut self, members: &'static [Member], place: Place) {
        if !self.scan.enter(b'{') {
            self.scan.value();
            return;
        }
        let mut at = 0;
        loop {
            // Most bodies are in the order of the template.
            if let Some(Member::Field { key, value, .. }) = members.get(at)
                && self.scan.expected(key.json)
            {
                self.node(value, place.part(at));
                at += 1;
            } else if let Some(key) = self.scan.key() {
                at = self.member(members, at, key, place);
            } else {
                return;
            }
        }
    }

    /// A member that is not the expected one. Which is expected next.
    #[inline(never)]
    fn member(&mut self, members: &'static [Member], expected: usize, key: Value, place: Place) -> usize {
        if let Some((at, value)) = layers::of_name(members, &self.scan.name(key), expected) {
            self.node(value, place.part(at));
            return at + 1;
        }
        match members.last() {
            Some(Member::Spread(hole)) => self.detail(hole, key),
            _ => self.other(&[members], key, place),
        }
        expected
    }

    /// The same, of objects that are laid over each other.
    #[inline(never)]
    fn layers(&mut self, layers: &[&'static [Member]], place: Place) {
        if !self.scan.enter(b'{') {
            self.scan.value();
            return;
        }
        while let Some(key) = self.scan.key() {
            match layers::member(layers, &self.scan.read(key)) {
                Some((at, _, part)) => self.part(&part, place.part(at)),
                None => self.other(layers, key, place),
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

    #[inline(never)]
    fn hole(&mut self, hole: &'static Hole, place: Place) {
        if is_details(hole.word) {
            self.details(hole);
        } else if let Some(value) = self.scan.value() {
            self.give(hole, Given::Json(value), place);
        }
    }

    pub(super) fn give(&mut self, hole: &'static Hole, given: Given, place: Place) {
        let mut reading = Reading {
            texts: &mut self.texts,
            hole,
            given,
        };
        // What does not fit the hole is left unread.
        let last = if self.in_list { self.items.last_mut() } else { None };
        let _ = reading.put(self.found, last.unwrap_or(&mut self.item), place);
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
            name: self.texts.unquoted(key),
            case: words::case(hole.forms),
            json: Text::new(value.span()),
            as_text: words::is_text(hole.forms),
        };
        match hole.word {
            Word::Item(_) => words::push(&mut self.current().further().details, detail),
            _ => words::push(&mut self.found.details, detail),
        }
    }

    #[inline(never)]
    fn text(&mut self, pieces: &'static [Piece], place: Place) {
        let Some(value) = self.scan.value() else { return };
        if !value.is_text() {
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
                Cow::Owned(part) => self.texts.add(&part),
            };
            self.give(hole, Given::Part(part), place);
        });
    }

    /// A part of the body is not copied.
    fn part_of_body(&mut self, part: &str) -> Text {
        let body = self.scan.text;
        let start = (part.as_ptr() as usize).wrapping_sub(body.as_ptr() as usize);
        let span = Span::new(start, start.saturating_add(part.len()));
        if core::ptr::eq(span.of(body), part) {
            Text::new(span)
        } else {
            self.texts.add(part)
        }
    }
}

pub(super) fn is_details(word: Word) -> bool {
    matches!(word, Word::Details | Word::Item(ItemWord::Details))
}
