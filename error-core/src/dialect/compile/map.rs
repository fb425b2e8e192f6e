//! Members whose names are holes.

use super::layers::{Cursor, Layers, Part};
use super::scene::{Here, Scene};
use super::state::{Known, State};
use super::{Before, Optional};
use crate::dialect::program::{Builder, Fill, Mode, flag, four, op};
use crate::dialect::{Form, Hole, ItemWord, Key, Node, Source, Word};

impl Scene<'_> {
    /// `for violation in violations { violation.path: value }`, in an object.
    pub(super) const fn map(
        &self,
        object: &Layers,
        source: Source,
        pair: (&Node, bool, &Node),
        before: Before,
        out: &mut Builder<'_>,
    ) -> Before {
        let (key, optional, value) = pair;
        match source {
            Source::Violations if !self.facts.violations => return before,
            Source::Details if is_name(key) => {
                return self.each_detail(Some(key), (optional, value), before, out);
            }
            Source::Once => return self.named(object, pair, before, out),
            Source::ItemDetails => {
                return self.details_of_item(Some((object, key)), (optional, value), before, out);
            }
            Source::Violations | Source::Errors | Source::Details => {}
        }
        let start = out.open(op::MAP);
        literal_names(object, out);
        match source {
            Source::Details => {
                let mut i = 0;
                while i < self.facts.details.len() {
                    if !self.has_own_place(i) {
                        self.pair_of_detail(i, pair, out);
                    }
                    i += 1;
                }
            }
            Source::Errors if !self.facts.violations => self.pair(op::BLOCK, Here::Itself, pair, out),
            Source::Errors => self.pair(op::ERRORS, Here::Error, pair, out),
            Source::Violations => self.pair(op::VIOLATIONS, Here::Violation, pair, out),
            Source::Once | Source::ItemDetails => {}
        }
        out.close(start);
        before.perhaps()
    }

    /// A member whose name has holes: `"{code}": value`.
    const fn named(
        &self,
        object: &Layers,
        (key, optional, value): (&Node, bool, &Node),
        before: Before,
        out: &mut Builder<'_>,
    ) -> Before {
        let scene = self.at(self.here);
        let state = scene.node_state(key).and(scene.node_state(value));
        let present = Optional::open_if(optional, state, out);
        if present.is_written() && scene.name(key).is_free(object) {
            before.comma(out);
            scene.node(key, out);
            out.parts(&[b":"]);
            scene.node(value, out);
        } else if present.is_written() {
            let start = out.open(op::MAP);
            literal_names(object, out);
            let block = out.open_block(op::BLOCK, flag::ONCE);
            scene.name_and_value(key, value, out);
            out.close(block);
            out.close(start);
            present.close(before, out);
            return before.perhaps();
        }
        present.close(before, out)
    }

    /// The name of a member, as far as the entry tells.
    pub(crate) const fn name(&self, key: &Node) -> Name {
        let mut program = [0; Name::MAX];
        let mut out = Builder::new(&mut program, 0);
        self.node(key, &mut out);
        let length = out.finish();
        Name { program, length }
    }

    const fn pair_of_detail(&self, at: usize, pair: (&Node, bool, &Node), out: &mut Builder<'_>) {
        match self.open_detail(at, out) {
            Some((start, block)) => {
                self.at(Here::Detail(at)).name_and_value(pair.0, pair.2, out);
                out.close(block);
                out.close(start);
            }
            None => self.pair(op::BLOCK, Here::Detail(at), pair, out),
        }
    }

    pub(super) const fn pair(
        &self,
        instruction: u8,
        here: Here,
        (key, optional, value): (&Node, bool, &Node),
        out: &mut Builder<'_>,
    ) {
        let scene = self.at(here);
        let state = scene.node_state(key).and(scene.node_state(value));
        if let Some(flags) = state.perhaps(optional) {
            let start = out.open_block(instruction, flags);
            scene.name_and_value(key, value, out);
            out.close(start);
        }
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
    pub(crate) const fn map_state(
        &self,
        source: Source,
        key: &Node,
        (optional, value): (bool, &Node),
    ) -> State {
        if matches!(source, Source::Once) {
            let state = self.node_state(key).and(self.node_state(value));
            return if optional { state.optional() } else { state };
        }
        let items = self.loop_state(source, if optional { Some(value) } else { None });
        let key = match (source, key) {
            (_, Node::Hole(hole)) if is_nested(hole) && !optional => return items,
            (Source::Violations, _) if !self.facts.violations => return items,
            (Source::Details | Source::ItemDetails, _) => return items,
            (Source::Errors, key) if !self.facts.violations => self.at(Here::Itself).node_state(key),
            (Source::Errors, key) => self.at(Here::Error).node_state(key),
            (Source::Violations | Source::Once, key) => self.at(Here::Violation).node_state(key),
        };
        State {
            complete: if optional { Known::Yes } else { key.complete },
            some: match (key.complete, items.some) {
                (Known::No, _) => Known::No,
                // The item without it may be the only one.
                (Known::AtRunTime, Known::Yes) if optional => Known::AtRunTime,
                (_, some) => some,
            },
            holes: true,
            asks: 2,
        }
    }
}

/// The name of a member, compiled.
#[derive(Clone, Copy)]
pub(crate) struct Name {
    program: [u8; Self::MAX],
    length: usize,
}

impl Name {
    /// Longer ones are taken for names that the entry does not tell.
    const MAX: usize = 256;
    /// An instruction, and its length.
    const HEAD: usize = 5;

    /// Whether the entry tells it, and no literal name beside it is the same.
    pub(crate) const fn is_free(&self, object: &Layers) -> bool {
        self.is_constant() && self.literal(object).is_none()
    }

    const fn is_constant(&self) -> bool {
        if self.length > Self::MAX || self.length < Self::HEAD || self.program[0] != op::LITERAL {
            return false;
        }
        let run = four(self.length - Self::HEAD);
        let program = &self.program;
        program[1] == run[0] && program[2] == run[1] && program[3] == run[2] && program[4] == run[3]
    }

    /// The literal name of the object that is the same.
    pub(crate) const fn literal(&self, object: &Layers) -> Option<Key> {
        let mut at = Cursor::START;
        while let Some(part) = object.next(&mut at) {
            if let Part::Field { key, .. } = part
                && self.is_constant()
                && self.is(key.json.as_bytes())
            {
                return Some(key);
            }
        }
        None
    }

    /// Whether it is this, in quotes.
    const fn is(&self, json: &[u8]) -> bool {
        if self.length != Self::HEAD + json.len() + 2 {
            return false;
        }
        let mut i = 0;
        while i < json.len() {
            if self.program[Self::HEAD + 1 + i] != json[i] {
                return false;
            }
            i += 1;
        }
        true
    }
}

/// The names beside the open part, in quotes, with commas between them.
pub(super) const fn literal_names(object: &Layers, out: &mut Builder<'_>) {
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
