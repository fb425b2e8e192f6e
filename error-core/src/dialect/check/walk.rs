//! The one walk over a merged template: every place where something must be there is shown to a visitor.

use super::needs::Needs;
use super::report::Report;
use crate::dialect::compile::layers::{Cursor, Layers, Part};
use crate::dialect::{Element, Hole, ItemWord, Node, Piece, Source, Spec, Word};
use crate::text::same;

/// What a word asks of the entry.
#[derive(Clone, Copy)]
pub(super) enum Ask {
    /// It is always there.
    Nothing,
    /// One of the bits in [`fact`].
    Fact(u16),
    Detail(&'static str),
    Segment(u8),
    /// Nobody promises it.
    Nobody,
}

/// The facts of an entry that a word can ask for.
pub(super) mod fact {
    pub(in crate::dialect::check) const NUMBER: u16 = 1;
    pub(in crate::dialect::check) const TITLE: u16 = 1 << 1;
    pub(in crate::dialect::check) const REMEDIATION: u16 = 1 << 2;
    pub(in crate::dialect::check) const CATEGORY: u16 = 1 << 3;
    pub(in crate::dialect::check) const RECOVERY: u16 = 1 << 4;
    pub(in crate::dialect::check) const DOCS: u16 = 1 << 5;
    pub(in crate::dialect::check) const RETRY: u16 = 1 << 6;
    pub(in crate::dialect::check) const STATUS: u16 = 1 << 7;
}

/// Where a value stands.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) outer: Option<&'a Place<'a>>,
    pub(super) step: Step,
}

/// One step to a place.
#[derive(Clone, Copy)]
pub(super) enum Step {
    Body,
    Header(&'static str),
    Challenge,
    Member(&'static str),
    Element(usize),
}

/// What surrounds a value.
#[derive(Clone, Copy)]
pub(super) struct Around {
    /// Something is left out, or another alternative taken, where it lacks.
    covered: bool,
    source: Option<Source>,
}

/// Who is shown the places.
pub(super) enum Visitor<'a, 'b> {
    Needs(&'a mut Needs),
    Report(&'a mut Report<'b>),
}

/// Shows all places of a dialect.
pub(super) const fn walk(spec: &'static Spec, visitor: &mut Visitor<'_, '_>) {
    let around = Around {
        covered: false,
        source: None,
    };
    let body = Place {
        outer: None,
        step: Step::Body,
    };
    value(&Layers::of_body(spec), around, &body, visitor);
    headers(spec, 0, around, visitor);
    if let Some(challenge) = challenge(spec) {
        let place = Place {
            outer: None,
            step: Step::Challenge,
        };
        pieces(challenge, around, &place, visitor);
    }
}

const fn value(layers: &Layers, around: Around, place: &Place<'_>, visitor: &mut Visitor<'_, '_>) {
    if let Some(plain) = &layers.plain {
        node(plain, around, place, visitor);
        return;
    }
    let mut at = Cursor::START;
    while let Some(part) = layers.next(&mut at) {
        match part {
            Part::Field {
                key,
                optional,
                value: inner,
            } => {
                let around = Around {
                    covered: around.covered || optional,
                    source: around.source,
                };
                let place = Place {
                    outer: Some(place),
                    step: Step::Member(key.raw),
                };
                value(&inner, around, &place, visitor);
            }
            Part::Spread(hole) => spread(&hole, layers, place, visitor),
        }
    }
}

const fn node(this: &Node, around: Around, place: &Place<'_>, visitor: &mut Visitor<'_, '_>) {
    match this {
        Node::Const(_) => {}
        Node::Text(text) => pieces(text, around, place, visitor),
        Node::Hole(each) => hole(each, around, place, visitor),
        Node::Object(_) => value(&Layers::of(*this), around, place, visitor),
        Node::Array(elements) => {
            let mut i = 0;
            while i < elements.len() {
                let place = Place {
                    outer: Some(place),
                    step: Step::Element(i),
                };
                element(&elements[i], around, &place, visitor);
                i += 1;
            }
        }
        Node::Or(alternatives) => {
            let mut i = 0;
            while i < alternatives.len() {
                let covered = around.covered || i + 1 < alternatives.len();
                node(
                    &alternatives[i],
                    Around {
                        covered,
                        source: around.source,
                    },
                    place,
                    visitor,
                );
                i += 1;
            }
        }
    }
}

const fn element(this: &Element, around: Around, place: &Place<'_>, visitor: &mut Visitor<'_, '_>) {
    match this {
        Element::Item { optional, value } => {
            let covered = around.covered || *optional;
            node(
                value,
                Around {
                    covered,
                    source: around.source,
                },
                place,
                visitor,
            );
        }
        Element::Spread(_) => {}
        // No item may vanish silently: what is optional around the list does not count inside.
        Element::For { source, value } => {
            node(
                value,
                Around {
                    covered: false,
                    source: Some(*source),
                },
                place,
                visitor,
            );
        }
    }
}

const fn pieces(text: &[Piece], around: Around, place: &Place<'_>, visitor: &mut Visitor<'_, '_>) {
    let mut i = 0;
    while i < text.len() {
        if let Piece::Hole(each) = &text[i] {
            hole(each, around, place, visitor);
        }
        i += 1;
    }
}

const fn hole(hole: &Hole, around: Around, place: &Place<'_>, visitor: &mut Visitor<'_, '_>) {
    if around.covered {
        return;
    }
    let asked = ask(hole.word, around.source);
    let in_violations = matches!(around.source, Some(Source::Violations));
    match visitor {
        Visitor::Needs(needs) => needs.ask(asked, in_violations, place),
        Visitor::Report(report) => report.ask(asked, in_violations, place),
    }
}

/// The open part of an object, beside its literal names.
const fn spread(hole: &Hole, object: &Layers, place: &Place<'_>, visitor: &mut Visitor<'_, '_>) {
    if !matches!(hole.word, Word::Details) {
        return;
    }
    let mut at = Cursor::START;
    while let Some(part) = object.next(&mut at) {
        if let Part::Field { key, .. } = part {
            match visitor {
                Visitor::Needs(needs) => needs.literal(key.raw, hole.forms),
                Visitor::Report(report) => report.literal(key.raw, hole.forms, place),
            }
        }
    }
}

/// The headers of the dialect `depth` bases below `top`, and of its own bases, but for those that a dialect
/// above lays its own over.
const fn headers(top: &'static Spec, depth: usize, around: Around, visitor: &mut Visitor<'_, '_>) {
    let Some(spec) = base(top, depth) else { return };
    let mut i = 0;
    while i < spec.headers.len() {
        let header = &spec.headers[i];
        if !header.optional && !is_named_above(top, depth, header.name) {
            let place = Place {
                outer: None,
                step: Step::Header(header.name),
            };
            pieces(header.value, around, &place, visitor);
        }
        i += 1;
    }
    headers(top, depth + 1, around, visitor);
}

const fn base(top: &'static Spec, depth: usize) -> Option<&'static Spec> {
    match (depth, top.base) {
        (0, _) => Some(top),
        (_, Some(next)) => base(next, depth - 1),
        (_, None) => None,
    }
}

const fn is_named_above(top: &'static Spec, depth: usize, name: &str) -> bool {
    let mut above = 0;
    while above < depth {
        if let Some(spec) = base(top, above) {
            let mut i = 0;
            while i < spec.headers.len() {
                if same(spec.headers[i].name, name) {
                    return true;
                }
                i += 1;
            }
        }
        above += 1;
    }
    false
}

const fn challenge(spec: &'static Spec) -> Option<&'static [Piece]> {
    match (spec.challenge, spec.base) {
        (Some(pieces), _) => Some(pieces),
        (None, Some(base)) => challenge(base),
        (None, None) => None,
    }
}

pub(super) const fn ask(word: Word, source: Option<Source>) -> Ask {
    match word {
        Word::Code | Word::Message | Word::Details | Word::Timestamp | Word::Segment(0) => Ask::Nothing,
        Word::Segment(index) => Ask::Segment(index),
        Word::Number => Ask::Fact(fact::NUMBER),
        Word::Status | Word::Grpc => Ask::Fact(fact::STATUS),
        Word::Title => Ask::Fact(fact::TITLE),
        Word::Remediation => Ask::Fact(fact::REMEDIATION),
        Word::Category => Ask::Fact(fact::CATEGORY),
        Word::Recovery => Ask::Fact(fact::RECOVERY),
        Word::DocumentationUrl => Ask::Fact(fact::DOCS),
        Word::RetryAfter => Ask::Fact(fact::RETRY),
        Word::Detail(name) => Ask::Detail(name),
        Word::RequestId
        | Word::RequestPath
        | Word::TraceId
        | Word::Host
        | Word::Instance
        | Word::Language
        | Word::Context(_) => Ask::Nobody,
        Word::Item(word) => match (word, source) {
            (
                ItemWord::Message | ItemWord::Location | ItemWord::Details | ItemWord::Name | ItemWord::Value,
                _,
            ) => Ask::Nothing,
            // What an item of `errors` does not say is the error's.
            (ItemWord::Code, Some(Source::Errors)) => Ask::Nothing,
            (ItemWord::Number, Some(Source::Errors)) => Ask::Fact(fact::NUMBER),
            (ItemWord::Title, Some(Source::Errors)) => Ask::Fact(fact::TITLE),
            (ItemWord::Status, Some(Source::Errors)) => Ask::Fact(fact::STATUS),
            (ItemWord::Category, Some(Source::Errors)) => Ask::Fact(fact::CATEGORY),
            (ItemWord::Remediation, Some(Source::Errors)) => Ask::Fact(fact::REMEDIATION),
            (ItemWord::DocumentationUrl, Some(Source::Errors)) => Ask::Fact(fact::DOCS),
            (ItemWord::Detail(name), Some(Source::Errors)) => Ask::Detail(name),
            _ => Ask::Nobody,
        },
    }
}
