//! The one walk over a merged template: every place where something must be there is shown to a visitor.

use super::ask::ask;
use super::needs::Needs;
use super::report::Report;
use crate::dialect::compile::layers::{Cursor, Layers, Part};
use crate::dialect::{Element, Hole, Node, Piece, Source, Spec, Word};
use crate::text::same;

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
    match visitor {
        Visitor::Needs(needs) => needs.object(layers, place),
        Visitor::Report(report) => report.object(layers, place),
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
