//! The one walk over a merged template: every place where something must be there is shown to a visitor.

use super::ask::{Ask, ask};
use super::headers::{challenge, headers};
use super::needs::Needs;
use super::place::{Around, Place, Step};
use super::report::Report;
use crate::dialect::compile::layers::{Cursor, Layers, Part};
use crate::dialect::compile::pick::pick;
use crate::dialect::{Arm, Element, Hole, ItemWord, Node, On, Pattern, Piece, Source, Spec, Word};

/// Who is shown the places.
pub(super) enum Visitor<'a, 'b> {
    Needs(&'a mut Needs),
    Report(&'a mut Report<'b>),
}

impl Visitor<'_, '_> {
    /// Whether the dialect itself says what fills the hole.
    #[inline]
    const fn gives(&self, hole: &Hole) -> bool {
        let spec = match self {
            Visitor::Needs(needs) => needs.spec,
            Visitor::Report(report) => report.spec(),
        };
        matches!(hole.word, Word::Context(name) if spec.given(name).is_some())
    }
}

/// Shows all places of a dialect.
#[inline]
pub(super) const fn walk(spec: &'static Spec, visitor: &mut Visitor<'_, '_>) {
    let around = Around {
        covered: false,
        source: None,
        in_arm: false,
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

#[inline]
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
                let place = Place {
                    outer: Some(place),
                    step: Step::Member(key.raw),
                };
                value(&inner, around.covered_if(optional), &place, visitor);
            }
            Part::Spread(hole) if is_of_details(&hole, around.source) => {
                names(&hole, layers, place, visitor);
            }
            Part::Spread(_) => {}
            Part::For {
                source: Source::Once,
                key,
                optional,
                value: inner,
            } => {
                let around = around.covered_if(optional);
                node(&key, around, place, visitor);
                node(&inner, around, place, visitor);
                match visitor {
                    Visitor::Needs(needs) => needs.named(),
                    Visitor::Report(report) => report.named(&key, layers, place),
                }
            }
            Part::For {
                source,
                key,
                optional,
                value: inner,
            } => {
                let around = Around {
                    source: Some(source),
                    ..around
                };
                node(&key, around.covered_if(optional), place, visitor);
                if let (Source::Details | Source::ItemDetails, Node::Hole(hole)) = (source, &key) {
                    names(hole, layers, place, visitor);
                }
                item(&inner, optional, around, place, visitor);
            }
        }
    }
}

#[inline]
const fn node(this: &Node, around: Around, place: &Place<'_>, visitor: &mut Visitor<'_, '_>) {
    match this {
        Node::Const(_) | Node::Custom(_) | Node::Nothing => {}
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
                let around = around.covered_if(i + 1 < alternatives.len());
                node(&alternatives[i], around, place, visitor);
                i += 1;
            }
        }
        Node::Match { on, arms } => one_of(*on, arms, around, place, visitor),
    }
}

#[inline]
const fn element(this: &Element, around: Around, place: &Place<'_>, visitor: &mut Visitor<'_, '_>) {
    match this {
        Element::Item { optional, value } => node(value, around.covered_if(*optional), place, visitor),
        Element::Spread(_) => {}
        Element::For {
            source,
            optional,
            value,
        } => {
            let around = Around {
                source: Some(*source),
                ..around
            };
            item(value, *optional, around, place, visitor);
        }
    }
}

/// No item may vanish silently: what is optional around its list or map does not count inside.
#[inline]
const fn item(
    value: &Node,
    optional: bool,
    around: Around,
    place: &Place<'_>,
    visitor: &mut Visitor<'_, '_>,
) {
    let around = Around {
        covered: optional,
        ..around
    };
    node(value, around, place, visitor);
}

/// The arm that fits the entry; without one entry, all of them.
#[inline]
const fn one_of(on: On, arms: &[Arm], around: Around, place: &Place<'_>, visitor: &mut Visitor<'_, '_>) {
    if let Visitor::Report(Report {
        facts: Some(facts), ..
    }) = visitor
    {
        if let Some(value) = pick(on, arms, facts) {
            node(value, around, place, visitor);
        }
        return;
    }
    if matches!(on, On::Status) {
        match visitor {
            Visitor::Needs(needs) => needs.arms(arms),
            Visitor::Report(report) => report.arms(arms, place),
        }
    }
    let inner = Around {
        in_arm: true,
        ..around
    };
    let (mut i, mut fits_all) = (0, false);
    while i < arms.len() {
        node(&arms[i].value, inner, place, visitor);
        let mut j = 0;
        while j < arms[i].patterns.len() {
            fits_all = fits_all || matches!(arms[i].patterns[j], Pattern::Any);
            j += 1;
        }
        i += 1;
    }
    if !fits_all && !around.covered {
        show(Ask::Nobody, around, place, visitor);
    }
}

#[inline]
pub(super) const fn pieces(text: &[Piece], around: Around, place: &Place<'_>, visitor: &mut Visitor<'_, '_>) {
    let mut i = 0;
    while i < text.len() {
        if let Piece::Hole(each) = &text[i] {
            hole(each, around, place, visitor);
        }
        i += 1;
    }
}

#[inline]
const fn hole(hole: &Hole, around: Around, place: &Place<'_>, visitor: &mut Visitor<'_, '_>) {
    if around.covered || visitor.gives(hole) {
        return;
    }
    show(ask(hole.word, around.source), around, place, visitor);
}

#[inline]
const fn show(asked: Ask, around: Around, place: &Place<'_>, visitor: &mut Visitor<'_, '_>) {
    let in_violations = matches!(around.source, Some(Source::Violations));
    match visitor {
        Visitor::Needs(needs) if around.in_arm => needs.ask_in_arm(asked),
        Visitor::Needs(needs) => needs.ask(asked, in_violations, place),
        Visitor::Report(report) => report.ask(asked, in_violations, place),
    }
}

/// Whether details are spread: of `errors`, each item is the error itself where that has no violations.
const fn is_of_details(hole: &Hole, source: Option<Source>) -> bool {
    match hole.word {
        Word::Details => true,
        Word::Item(ItemWord::Details) => matches!(source, Some(Source::Errors)),
        _ => false,
    }
}

/// The literal names beside names that are details'.
#[inline]
const fn names(hole: &Hole, object: &Layers, place: &Place<'_>, visitor: &mut Visitor<'_, '_>) {
    if !matches!(
        hole.word,
        Word::Details | Word::Item(ItemWord::Name | ItemWord::Details)
    ) {
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
