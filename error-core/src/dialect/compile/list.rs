//! Lists, and loops.

use super::scene::{Here, Scene, Value};
use super::state::State;
use super::{Before, Optional};
use crate::dialect::program::{Builder, Fill, Mode, op};
use crate::dialect::{Element, Hole, ItemWord, Node, Source, Word};

impl Scene<'_> {
    pub(super) const fn array(&self, elements: &[Element], out: &mut Builder<'_>) {
        if self.lists_are_shared {
            let start = out.open_block(op::SHARED, self.array_state(elements).flags());
            self.at(self.here).elements(elements, out);
            out.close(start);
        } else {
            out.parts(&[b"["]);
            self.elements(elements, out);
            out.parts(&[b"]"]);
        }
    }

    const fn elements(&self, elements: &[Element], out: &mut Builder<'_>) {
        let (mut before, mut i) = (Before::Nothing, 0);
        while i < elements.len() {
            before = match &elements[i] {
                Element::Item { optional, value } => self.element(*optional, value, before, out),
                Element::Spread(hole) => self.spread_steps(hole, before, out),
                Element::For {
                    source,
                    optional,
                    value,
                } => self.repeat(*source, (*optional, value), before, out),
            };
            i += 1;
        }
    }

    const fn element(&self, optional: bool, value: &Node, before: Before, out: &mut Builder<'_>) -> Before {
        let state = if optional {
            self.node_state(value)
        } else {
            State::CONSTANT
        };
        let present = Optional::open(state, out);
        if present.is_written() {
            before.comma(out);
            self.asked_if(optional).node(value, out);
        }
        present.close(before, out)
    }

    /// `..violation.path`
    const fn spread_steps(&self, hole: &Hole, before: Before, out: &mut Builder<'_>) -> Before {
        match (hole.word, self.value(hole)) {
            (Word::Item(ItemWord::Path), Value::Dynamic { argument, .. }) => {
                out.hole(Mode::Value, Fill::ItemSegments, &[], argument.as_bytes());
                before.perhaps()
            }
            _ => before,
        }
    }

    const fn repeat(
        &self,
        source: Source,
        (optional, value): (bool, &Node),
        before: Before,
        out: &mut Builder<'_>,
    ) -> Before {
        let (instruction, here) = match source {
            Source::Details => return self.each_detail(None, (optional, value), before, out),
            Source::Violations if !self.facts.violations => return before,
            Source::Errors if !self.facts.violations => {
                return self.at(Here::Itself).element(optional, value, before, out);
            }
            Source::ItemDetails => return self.details_of_item(None, (optional, value), before, out),
            // A member, and no element.
            Source::Once => return before,
            Source::Violations => (op::VIOLATIONS, Here::Violation),
            Source::Errors => (op::ERRORS, Here::Error),
        };
        let scene = self.at(here);
        let Some(flags) = scene.node_state(value).perhaps(optional) else {
            return before;
        };
        let start = out.open_block(instruction, flags);
        before.perhaps().comma(out);
        scene.node(value, out);
        out.close(start);
        match source {
            Source::Errors if !optional => Before::Something,
            _ => before.perhaps(),
        }
    }
}
