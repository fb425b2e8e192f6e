//! Lists: loops, elements by position, and elements that their constants tell apart.

use super::fit::Fit;
use super::found::{Named, Place};
use super::item::Item;
use super::map::Sharing;
use super::path::{self, MAX_SEGMENTS, Path};
use super::value::{Kind, Value};
use super::walk::Walker;
use super::words;
use crate::Segment;
use crate::dialect::{Element, Hole, ItemWord, Node, Source, Word};

/// The most items of lists that are kept.
pub(super) const MAX_ITEMS: usize = 1024;

impl Walker<'_> {
    #[inline(never)]
    pub(super) fn array(&mut self, elements: &'static [Element], place: Place) {
        if !self.scan.enter(b'[') {
            self.scan.value();
            return;
        }
        let is_of_item = matches!(
            elements,
            [Element::For {
                source: Source::ItemDetails,
                ..
            }]
        );
        if let (Sharing::Awaited(source), false) = (&self.sharing, is_of_item) {
            return self.shared_list(*source, elements, place);
        }
        match elements {
            [
                Element::For {
                    source,
                    optional,
                    value,
                },
            ] => {
                while self.scan.element() {
                    self.item(*source, value, place.gaps(*optional));
                }
            }
            _ if is_by_position(elements) => self.by_position(elements, place),
            _ => self.by_constants(elements, place),
        }
    }

    /// One item of a loop.
    fn item(&mut self, source: Source, value: &'static Node, place: Place) {
        if source == Source::ItemDetails {
            return self.detail_of_item(value, place);
        }
        let is_kept = source != Source::Details && self.items.len() < MAX_ITEMS;
        let outer = core::mem::replace(&mut self.in_list, is_kept);
        if is_kept {
            self.items.push(Item::new(source, place));
        } else {
            self.item = Item::new(source, place);
        }
        self.node(value, place.in_loop());
        self.in_list = outer;
        if !is_kept {
            let item = core::mem::take(&mut self.item);
            self.keep(source, item);
        } else if self.items.last().is_some_and(Item::is_nothing) {
            self.items.pop();
        }
    }

    /// One of the details of the item that is read.
    fn detail_of_item(&mut self, value: &'static Node, place: Place) {
        let item = core::mem::replace(&mut self.item, Item::new(Source::ItemDetails, place));
        let in_list = core::mem::take(&mut self.in_list);
        self.node(value, place.in_loop());
        self.in_list = in_list;
        let detail = core::mem::replace(&mut self.item, item);
        self.keep(Source::ItemDetails, detail);
    }

    pub(super) fn keep(&mut self, source: Source, item: Item) {
        if matches!(source, Source::Details | Source::ItemDetails) {
            let (name, value) = (
                item.get(|further| &further.name),
                item.get(|further| &further.value),
            );
            if let (Some(name), Some((json, as_text))) = (name, value) {
                let detail = Named {
                    json: *json,
                    as_text: *as_text,
                    ..*name
                };
                if source == Source::Details {
                    words::push(&mut self.found.details, detail);
                } else {
                    words::push(&mut self.current().further().details, detail);
                }
            }
        } else if self.items.len() < MAX_ITEMS && !item.is_nothing() {
            self.items.push(item);
        }
    }

    /// Element for element; a spread takes what is left of the elements after it.
    fn by_position(&mut self, elements: &'static [Element], place: Place) {
        let is_spread = |element: &Element| matches!(element, Element::Spread(_));
        let spread = elements.iter().position(is_spread).unwrap_or(elements.len());
        for (at, element) in elements.iter().enumerate().take(spread) {
            if !self.scan.element() {
                return;
            }
            self.one(element, place.part(at));
        }
        let mut rest = Vec::new();
        while self.scan.element() {
            let Some(value) = self.scan.value() else { break };
            if rest.len() < MAX_SEGMENTS {
                rest.push(value);
            }
        }
        if let Some((Element::Spread(hole), after)) =
            elements.get(spread..).and_then(<[Element]>::split_first)
        {
            let (steps, last) = rest.split_at(rest.len().saturating_sub(after.len()));
            let mut segments = Vec::new();
            for value in steps {
                if let Some(segment) = self.segment(*value) {
                    segments.push(segment);
                }
            }
            self.steps(hole, segments, place.part(spread));
            let end = self.scan.at;
            let mut at = spread;
            for (element, value) in after.iter().zip(last) {
                at += 1;
                self.scan.at = value.span().start();
                self.one(element, place.part(at));
            }
            self.scan.at = end;
        }
    }

    pub(super) fn one(&mut self, element: &'static Element, place: Place) {
        match element {
            Element::Item { value, .. } => self.node(value, place),
            Element::Spread(_) | Element::For { .. } => {
                self.scan.value();
            }
        }
    }

    /// One step of a path that is an array.
    fn segment(&self, value: Value) -> Option<Segment> {
        match value.kind() {
            Kind::Text => Some(path::step(&self.scan.read(value))),
            Kind::Number => words::integer(value.span().of(self.scan.text))
                .and_then(|index| usize::try_from(index).ok())
                .map(Segment::Index),
            _ => None,
        }
    }

    fn steps(&mut self, hole: &'static Hole, segments: Vec<Segment>, place: Place) {
        // No steps are no path, as an empty text is none.
        if segments.is_empty() {
            return;
        }
        match hole.word {
            Word::Item(ItemWord::Path) => self.current().path.put(place, Path::Steps(segments)),
            Word::Item(ItemWord::PathIn(location)) => {
                self.current().path.put(place, Path::Steps(segments));
                self.current().location.put(place, location);
            }
            _ => {}
        }
    }

    /// Each element is the one of the template whose constants it has (rule 6); one that has those of none is
    /// the next without constants, or an item of the loop.
    fn by_constants(&mut self, elements: &'static [Element], place: Place) {
        // Templates have few elements; more than a word has bits are told apart all the same, only not
        // whether they were there before.
        let mut taken = 0_u64;
        while self.scan.element() {
            match self.chosen(elements, &mut taken) {
                Some((at, Element::Item { value, .. })) => self.node(value, place.part(at)),
                Some((
                    at,
                    Element::For {
                        source,
                        optional,
                        value,
                    },
                )) => self.item(*source, value, place.part(at).gaps(*optional)),
                _ => {
                    self.scan.value();
                }
            }
        }
    }

    fn chosen(&self, elements: &'static [Element], taken: &mut u64) -> Option<(usize, &'static Element)> {
        let mut plain = None;
        for (at, element) in elements.iter().enumerate() {
            let bit = u32::try_from(at)
                .ok()
                .and_then(|at| 1_u64.checked_shl(at))
                .unwrap_or(0);
            match element {
                Element::Item { value, .. } if *taken & bit == 0 => {
                    let fit = Fit::of(value, self.scan);
                    if fit.is_told() {
                        *taken |= bit;
                        return Some((at, element));
                    }
                    if plain.is_none() && !fit.has_constants() && fit.fits() {
                        plain = Some((at, element, bit));
                    }
                }
                Element::For { .. } if plain.is_none() => plain = Some((at, element, 0)),
                _ => {}
            }
        }
        let (at, element, bit) = plain?;
        *taken |= bit;
        Some((at, element))
    }
}

fn is_by_position(elements: &[Element]) -> bool {
    // At the end, one word or text, or segments of the code, are left out from behind.
    let at_the_end = |element: &Element| {
        matches!(
            element,
            Element::Item {
                value: Node::Hole(_) | Node::Text(_),
                ..
            }
        )
    };
    let is_there = |element: &Element| match element {
        Element::Item { optional, .. } => !optional,
        Element::Spread(_) => true,
        Element::For { .. } => false,
    };
    let first = elements
        .iter()
        .position(|element| !is_there(element))
        .unwrap_or(elements.len());
    elements.iter().skip(first).all(at_the_end)
}
