//! Members whose names are holes.

use super::Before;
use super::layers::{Cursor, Layers, Part};
use super::scene::{Here, Scene};
use super::state::{Known, State};
use crate::dialect::program::{Builder, Fill, Mode, op};
use crate::dialect::{Form, Hole, ItemWord, Node, Source, Word};

impl Scene<'_> {
    /// `for violation in violations { violation.path: value }`, in an object.
    pub(super) const fn map(
        &self,
        object: &Layers,
        (source, key, value): (Source, &Node, &Node),
        before: Before,
        out: &mut Builder<'_>,
    ) -> Before {
        match source {
            Source::Violations if !self.facts.violations => return before,
            Source::Details if is_name(key) => return self.each_detail(Some(key), value, before, out),
            Source::Violations | Source::Errors | Source::Details => {}
        }
        let start = out.open(op::MAP);
        literal_names(object, out);
        match source {
            Source::Details => {
                let mut i = 0;
                while i < self.facts.details.len() {
                    if !self.has_own_place(i) {
                        self.pair_of_detail(i, key, value, out);
                    }
                    i += 1;
                }
            }
            Source::Errors if !self.facts.violations => self.pair(op::BLOCK, Here::Itself, key, value, out),
            Source::Errors => self.pair(op::ERRORS, Here::Error, key, value, out),
            Source::Violations => self.pair(op::VIOLATIONS, Here::Violation, key, value, out),
        }
        out.close(start);
        before.perhaps()
    }

    const fn pair_of_detail(&self, at: usize, key: &Node, value: &Node, out: &mut Builder<'_>) {
        match self.open_detail(at, out) {
            Some((start, block)) => {
                self.at(Here::Detail(at)).name_and_value(key, value, out);
                out.close(block);
                out.close(start);
            }
            None => self.pair(op::BLOCK, Here::Detail(at), key, value, out),
        }
    }

    const fn pair(&self, instruction: u8, here: Here, key: &Node, value: &Node, out: &mut Builder<'_>) {
        let start = out.open_block(instruction, 0);
        self.at(here).name_and_value(key, value, out);
        out.close(start);
    }

    const fn name_and_value(&self, key: &Node, value: &Node, out: &mut Builder<'_>) {
        let start = out.open_block(op::BLOCK, self.node_state(key).flags());
        match key {
            // Without a path, the item stands at the root of the tree.
            Node::Hole(hole) if is_nested(hole) => {
                out.hole(Mode::Value, Fill::ItemPath, hole.forms, b"path");
            }
            _ => self.node(key, out),
        }
        out.close(start);
        let start = out.open_block(op::BLOCK, self.node_state(value).flags());
        let mut scene = self.at(self.here);
        scene.lists_are_shared = true;
        scene.node(value, out);
        out.close(start);
    }

    /// Without a name there is no member: what the name requires, the object does.
    pub(super) const fn map_state(&self, source: Source, key: &Node) -> State {
        let items = self.loop_state(source);
        let key = match (source, key) {
            (_, Node::Hole(hole)) if is_nested(hole) => return items,
            (Source::Violations, _) if !self.facts.violations => return items,
            (Source::Details, _) => return items,
            (Source::Errors, key) if !self.facts.violations => self.at(Here::Itself).node_state(key),
            (Source::Errors, key) => self.at(Here::Error).node_state(key),
            (Source::Violations, key) => self.at(Here::Violation).node_state(key),
        };
        State {
            complete: key.complete,
            some: match (key.complete, items.some) {
                (Known::No, _) => Known::No,
                (_, some) => some,
            },
            holes: true,
        }
    }
}

/// The names beside the open part, in quotes, with commas between them.
const fn literal_names(object: &Layers, out: &mut Builder<'_>) {
    let (mut at, mut comma): (_, &[u8]) = (Cursor::START, b"");
    out.parts(&[]);
    while let Some(part) = object.next(&mut at) {
        if let Part::Field { key, .. } = part {
            out.parts(&[comma, b"\"", key.json.as_bytes(), b"\""]);
            comma = b",";
        }
    }
}

/// `detail.name`: no two are alike.
const fn is_name(key: &Node) -> bool {
    matches!(
        key,
        Node::Hole(Hole {
            word: Word::Item(ItemWord::Name),
            ..
        })
    )
}

const fn is_nested(hole: &Hole) -> bool {
    matches!(hole.forms, [Form::Nested, ..])
}
