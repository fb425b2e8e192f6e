//! Details: those of the entry, one by one.

use super::layers::Layers;
use super::scene::{self, Here, Scene, Value};
use super::state::Known;
use super::{Before, Optional, map};
use crate::dialect::program::{Builder, Fill, Mode, flag, op};
use crate::dialect::{Case, Form, Hole, Node, Source};

impl Scene<'_> {
    /// `..details`, `..violation.details`
    pub(super) const fn spread_members(&self, hole: &Hole, before: Before, out: &mut Builder<'_>) -> Before {
        match self.value(hole) {
            Value::Details(case) => self.members(case, hole.forms, before, out),
            Value::Own(_, argument, ..) => {
                let choice = out.open(op::CHOICE);
                let start = out.open_block(op::BLOCK, 0);
                out.hole(Mode::Value, Fill::ItemMembers, hole.forms, argument.as_bytes());
                out.close(start);
                let start = out.open_block(op::BLOCK, flag::CONSTANT);
                self.members(scene::case_of(hole.forms), hole.forms, before.perhaps(), out);
                out.close(start);
                out.close(choice);
                before.perhaps()
            }
            Value::Dynamic { argument, .. } => {
                out.hole(Mode::Value, Fill::ItemMembers, hole.forms, argument.as_bytes());
                before.perhaps()
            }
            _ => before,
        }
    }

    /// The members of the object of details: those of the entry, one by one.
    pub(super) const fn members(
        &self,
        case: Option<Case>,
        forms: &[Form],
        mut before: Before,
        out: &mut Builder<'_>,
    ) -> Before {
        let value_forms: &[Form] = if matches!(forms, [Form::Text, ..] | [_, Form::Text]) {
            &[Form::Text]
        } else {
            &[]
        };
        let mut i = 0;
        while i < self.facts.details.len() {
            if !self.has_own_place(i) {
                let start = self.open_detail(i, out);
                let name = self.facts.details[i].name;
                if case.is_none() && !self.facts.escapes {
                    before.name(name, out);
                } else {
                    before.comma(out);
                    out.parts(&[b"\""]);
                    self.constant_text(name, case, Mode::Inside, out);
                    out.parts(&[b"\":"]);
                }
                self.fill(&self.detail(i), value_forms, Mode::Value, out);
                before = close_detail(start, before, Before::Something, out);
            }
            i += 1;
        }
        before
    }

    /// `for detail in details`, in a list or with a name for each.
    pub(super) const fn each_detail(
        &self,
        key: Option<&Node>,
        (optional, value): (bool, &Node),
        mut before: Before,
        out: &mut Builder<'_>,
    ) -> Before {
        let mut i = 0;
        while i < self.facts.details.len() {
            if !self.has_own_place(i) {
                let start = self.open_detail(i, out);
                let scene = self.at(Here::Detail(i));
                let present = Optional::open_if(optional, scene.node_state(value), out);
                if present.is_written() {
                    before.comma(out);
                    if let Some(key) = key {
                        scene.node(key, out);
                        out.parts(&[b":"]);
                    }
                    scene.node(value, out);
                }
                let written = present.close(before, out);
                before = close_detail(start, before, written, out);
            }
            i += 1;
        }
        before
    }

    /// `for detail in violation.details`. What an item of `errors` has none of is the error's.
    pub(super) const fn details_of_item(
        &self,
        object: Option<(&Layers, &Node)>,
        item: (bool, &Node),
        before: Before,
        out: &mut Builder<'_>,
    ) -> Before {
        match self.here {
            Here::Violation => self.own_details(object, item, before, out),
            Here::Itself => self.details_of_error(object, item, before, out),
            Here::Error => {
                let choice = out.open(op::CHOICE);
                let start = out.open_block(op::BLOCK, 0);
                self.own_details(object, item, before, out);
                out.close(start);
                let flags = match self.any_detail(None) {
                    Known::Yes => flag::SOME,
                    _ => flag::CONSTANT,
                };
                let start = out.open_block(op::BLOCK, flags);
                self.details_of_error(object, item, before.perhaps(), out);
                out.close(start);
                out.close(choice);
                before.perhaps()
            }
            Here::Outside | Here::Detail(_) | Here::ItemDetail => before,
        }
    }

    const fn details_of_error(
        &self,
        object: Option<(&Layers, &Node)>,
        (optional, value): (bool, &Node),
        before: Before,
        out: &mut Builder<'_>,
    ) -> Before {
        match object {
            Some((object, key)) => self.map(object, Source::Details, (key, optional, value), before, out),
            None => self.each_detail(None, (optional, value), before, out),
        }
    }

    const fn own_details(
        &self,
        object: Option<(&Layers, &Node)>,
        (optional, value): (bool, &Node),
        before: Before,
        out: &mut Builder<'_>,
    ) -> Before {
        if let Some((object, key)) = object {
            let start = out.open(op::MAP);
            map::literal_names(object, out);
            self.pair(op::ITEM_DETAILS, Here::ItemDetail, (key, optional, value), out);
            out.close(start);
            return before.perhaps();
        }
        let scene = self.at(Here::ItemDetail);
        let Some(flags) = scene.node_state(value).perhaps(optional) else {
            return before;
        };
        let start = out.open_block(op::ITEM_DETAILS, flags);
        before.perhaps().comma(out);
        scene.node(value, out);
        out.close(start);
        before.perhaps()
    }

    /// Opens what leaves a detail out, where one can be: its instruction, and the block in it.
    pub(super) const fn open_detail(&self, at: usize, out: &mut Builder<'_>) -> Option<(usize, usize)> {
        if self.stays(at) {
            return None;
        }
        let start = out.open(op::UNLESS_NULL);
        self.fill(&self.detail(at), &[], Mode::Value, out);
        Some((start, out.open_block(op::BLOCK, 0)))
    }
}

/// What stands before the next part, where this one is `written`.
const fn close_detail(
    start: Option<(usize, usize)>,
    before: Before,
    written: Before,
    out: &mut Builder<'_>,
) -> Before {
    match start {
        Some((start, block)) => {
            out.close(block);
            out.close(start);
            before.perhaps()
        }
        None => written,
    }
}
