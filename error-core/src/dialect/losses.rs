//! What a dialect has no place for, of what an entry says.
//!
//! All of it is `#[inline]`, so that it is compiled where somebody asks, which few programs do.

mod carried;
mod lost;

use carried::Carried;
pub use lost::Lost;

use super::check::comes_back;
use super::compile::layers::{Cursor, Layers, Part};
use super::compile::pick::pick;
use super::compile::word::segment;
use super::{Arm, Docs, Element, Hole, ItemWord, Node, On, Pattern, Piece, Source, Spec, Word};
use crate::Recovery;
use crate::entry::Facts;

/// What of an entry a dialect leaves out, in the order of [`Lost`].
#[inline]
pub(crate) fn losses(spec: &'static Spec, facts: &'static Facts) -> Vec<Lost> {
    let scene = Scene { spec, facts };
    let body = scene.value(&Layers::of_body(spec));
    let mut carried = body.unwrap_or_default();
    scene.headers(&mut carried);
    let mut lost = Vec::new();
    let mut ask = |word: Lost, says: bool| {
        if says && !carried.has(scene, word) {
            lost.push(word);
        }
    };
    for (word, says) in [
        (Lost::Code, true),
        (Lost::Spelling, !comes_back(spec, facts)),
        (Lost::Message, true),
        (Lost::Remediation, facts.remediation.is_some()),
        (Lost::DocumentationUrl, facts.docs.is_some()),
        (Lost::Recovery, facts.recovery.is_some()),
        (Lost::RetryAfter, scene.has_time()),
        (Lost::Violations, facts.violations),
    ] {
        ask(word, says);
    }
    for detail in facts.details {
        ask(Lost::Detail(detail.name), true);
    }
    lost
}

/// One entry in one dialect. A part is `None` where the entry never has what it requires.
#[derive(Clone, Copy)]
struct Scene {
    spec: &'static Spec,
    facts: &'static Facts,
}

impl Scene {
    #[inline]
    fn value(self, layers: &Layers) -> Option<Carried> {
        if let Some(plain) = &layers.plain {
            return self.node(plain, None);
        }
        self.object(layers, None)
    }

    #[inline]
    fn object(self, layers: &Layers, source: Option<Source>) -> Option<Carried> {
        let mut carried = Carried::default();
        let mut at = Cursor::START;
        while let Some(part) = layers.next(&mut at) {
            match part {
                Part::Field { optional, value, .. } => {
                    let inner = match &value.plain {
                        Some(plain) => self.node(plain, source),
                        None => self.object(&value, source),
                    };
                    match inner {
                        Some(inner) => carried.add(inner),
                        None if optional => {}
                        None => return None,
                    }
                }
                Part::Spread(hole) => carried.add(self.hole(&hole, source).unwrap_or_default()),
                Part::For {
                    source: Source::Once,
                    key,
                    optional,
                    value,
                } => match (self.node(&key, source), self.node(&value, source)) {
                    (Some(key), Some(value)) => {
                        carried.add(key);
                        carried.add(value);
                    }
                    _ if optional => {}
                    _ => return None,
                },
                Part::For {
                    source, key, value, ..
                } => {
                    carried.add(self.item(source, &key));
                    carried.add(self.item(source, &value));
                }
            }
        }
        Some(carried)
    }

    #[inline]
    fn node(self, node: &Node, source: Option<Source>) -> Option<Carried> {
        match node {
            Node::Const(_) | Node::Nothing => Some(Carried::default()),
            Node::Hole(hole) => self.hole(hole, source),
            Node::Text(pieces) => self.text(pieces, source),
            Node::Object(_) => self.object(&Layers::of(*node), source),
            Node::Array(elements) => self.list(elements, source),
            Node::Or(alternatives) => alternatives
                .iter()
                .filter_map(|node| self.node(node, source))
                .reduce(|mut all, next| {
                    all.add(next);
                    all
                }),
            Node::Match { on, arms } => {
                let mut carried = self.node(pick(*on, arms, self.facts)?, source)?;
                if self.is_told(*on, arms) {
                    carried.words.push(Lost::Recovery);
                }
                Some(carried)
            }
            // It is given everything.
            Node::Custom(_) => Some(Carried {
                words: Lost::GIVEN.to_vec(),
                details: true,
                ..Carried::default()
            }),
        }
    }

    /// The bit of a segment that the code has.
    #[inline]
    fn segment(self, index: u8) -> Option<u64> {
        segment(self.facts.code, self.spec.separator(), index)?;
        1_u64.checked_shl(index.into())
    }

    #[inline]
    fn list(self, elements: &[Element], source: Option<Source>) -> Option<Carried> {
        let mut carried = Carried::default();
        for element in elements {
            match element {
                Element::Item { optional, value } => match self.node(value, source) {
                    Some(inner) => carried.add(inner),
                    None if *optional => {}
                    None => return None,
                },
                Element::Spread(hole) => carried.add(self.hole(hole, source).unwrap_or_default()),
                Element::For {
                    source: each, value, ..
                } => carried.add(self.item(of_item(*each, source), value)),
            }
        }
        Some(carried)
    }

    /// What the items of a loop carry.
    #[inline]
    fn item(self, source: Source, value: &Node) -> Carried {
        let mut carried = self.node(value, Some(source)).unwrap_or_default();
        match source {
            Source::Violations if !self.facts.violations => return Carried::default(),
            Source::Violations | Source::Errors => carried.words.push(Lost::Violations),
            Source::Details | Source::Once | Source::ItemDetails => {}
        }
        carried
    }

    #[inline]
    fn text(self, pieces: &[Piece], source: Option<Source>) -> Option<Carried> {
        let mut carried = Carried::default();
        for piece in pieces {
            if let Piece::Hole(hole) = piece {
                carried.add(self.hole(hole, source)?);
            }
        }
        Some(carried)
    }

    #[inline]
    fn hole(self, hole: &Hole, source: Option<Source>) -> Option<Carried> {
        let there = |carried: Carried, is_there: bool| is_there.then_some(carried);
        match hole.word {
            Word::Code => Some(Carried::one(Lost::Code)),
            Word::Segment(index) => there(
                Carried {
                    segments: self.segment(index).unwrap_or_default(),
                    ..Carried::default()
                },
                self.segment(index).is_some(),
            ),
            Word::Message => Some(Carried::one(Lost::Message)),
            Word::Remediation => there(Carried::one(Lost::Remediation), self.facts.remediation.is_some()),
            Word::DocumentationUrl => there(Carried::one(Lost::DocumentationUrl), self.has_url()),
            Word::RetryAfter => there(Carried::one(Lost::RetryAfter), self.has_time()),
            Word::Number => there(Carried::default(), self.facts.number.is_some()),
            Word::Category => there(Carried::default(), self.facts.category.is_some()),
            Word::Recovery => there(Carried::one(Lost::Recovery), self.facts.recovery.is_some()),
            Word::Item(_) if source == Some(Source::ItemDetails) => Some(Carried::default()),
            Word::Details | Word::Item(ItemWord::Value) => Some(Carried::all_details()),
            Word::Detail(name) => there(Carried::one(Lost::Detail(name)), self.has_detail(name)),
            Word::Item(word) if source == Some(Source::Errors) => Some(of_error(word)),
            _ => Some(Carried::default()),
        }
    }

    #[inline]
    fn has_detail(self, name: &str) -> bool {
        self.facts.details.iter().any(|detail| detail.name == name)
    }

    /// Whether there is an arm for the entry's recovery.
    #[inline]
    fn is_told(self, on: On, arms: &[Arm]) -> bool {
        let own = self.facts.recovery.map(Recovery::name);
        let is_own = |pattern: &Pattern| matches!(pattern, Pattern::Name(name) if own == Some(*name));
        on == On::Recovery && arms.iter().any(|arm| arm.patterns.iter().any(is_own))
    }

    #[inline]
    fn has_time(self) -> bool {
        self.facts.retry_field || self.facts.retry_after.is_some()
    }

    #[inline]
    fn has_url(self) -> bool {
        self.facts.docs.is_some() || matches!(self.spec.docs_rule(), Some(Docs::Base(_) | Docs::Template(_)))
    }

    /// The headers of the dialect and of those that it extends.
    #[inline]
    fn headers(self, carried: &mut Carried) {
        let (mut layer, mut above) = (Some(self.spec), Vec::new());
        while let Some(spec) = layer {
            // One of the same name lies over it.
            for header in spec.headers {
                if !above.contains(&header.name) {
                    carried.add(self.text(header.value, None).unwrap_or_default());
                }
            }
            for header in spec.headers {
                above.push(header.name);
            }
            layer = spec.base;
        }
    }
}

/// What a loop inside another runs over: details that an item of `errors` does not have are the error's.
#[inline]
fn of_item(each: Source, around: Option<Source>) -> Source {
    match (each, around) {
        (Source::ItemDetails, Some(Source::Errors)) => Source::Details,
        (each, _) => each,
    }
}

/// What an item of `errors` does not say of its own is the error's.
#[inline]
fn of_error(word: ItemWord) -> Carried {
    match word {
        ItemWord::Code => Carried::one(Lost::Code),
        ItemWord::Message => Carried::one(Lost::Message),
        ItemWord::Remediation => Carried::one(Lost::Remediation),
        ItemWord::DocumentationUrl => Carried::one(Lost::DocumentationUrl),
        ItemWord::Details => Carried::all_details(),
        ItemWord::Detail(name) => Carried::one(Lost::Detail(name)),
        _ => Carried::default(),
    }
}
