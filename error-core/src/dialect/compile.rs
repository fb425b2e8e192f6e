//! From a template and an entry to a program: everything that the entry decides is decided here.
//!
//! One recursion, `const`: the packer runs it at compile time, the rest of the library where nothing is packed.

mod details;
mod hole;
mod item;
mod known;
pub(crate) mod layers;
mod list;
mod map;
mod mentions;
mod part;
pub(crate) mod pick;
pub(crate) mod plan;
pub(crate) mod scene;
pub(crate) mod state;
pub(crate) mod text;
pub(crate) mod word;

use crate::dialect::program::{Builder, Fill, Mode, flag, op};
use crate::dialect::{Key, Member, Node, Piece, Spec};
use crate::entry::Facts;
use layers::{Cursor, Layers, Part};
use part::{Before, Optional};
use scene::Scene;
use state::Known;

/// Writes the program of the body of `facts` in the dialect `spec` to `buffer` from `start` on, as far as it
/// holds it, and returns where the whole ends.
pub(crate) const fn compile_body(
    spec: &'static Spec,
    facts: &Facts,
    buffer: &mut [u8],
    start: usize,
) -> usize {
    let mut out = Builder::new(buffer, start);
    let scene = Scene::outside(spec, facts);
    match (spec.base, &spec.body) {
        (None, Some(body)) => scene.node(body, &mut out),
        _ => scene.value_of(&Layers::of_body(spec), &mut out),
    }
    out.finish()
}

/// The same for a text of the dialect's headers.
pub(crate) const fn compile_header(
    spec: &'static Spec,
    facts: &Facts,
    pieces: &[Piece],
    buffer: &mut [u8],
) -> usize {
    let mut out = Builder::new(buffer, 0);
    let scene = Scene::outside(spec, facts);
    match scene.text_state(pieces).complete {
        Known::Yes => scene.header(pieces, &mut out),
        Known::No => {}
        Known::AtRunTime => {
            let start = out.open_block(op::OPTIONAL, flag::SOME);
            scene.header(pieces, &mut out);
            out.close(start);
        }
    }
    out.finish()
}

impl Scene<'_> {
    const fn value_of(&self, layers: &Layers, out: &mut Builder<'_>) {
        match &layers.plain {
            Some(node) => self.node(node, out),
            None => self.merged_object(layers, out),
        }
    }

    const fn node(&self, node: &Node, out: &mut Builder<'_>) {
        match node {
            Node::Const(json) => out.parts(&[json.as_bytes()]),
            Node::Text(pieces) => self.text(pieces, out),
            Node::Hole(hole) => self.hole(hole, Mode::Value, out),
            Node::Object(members) => self.object(members, out),
            Node::Array(elements) => self.array(elements, out),
            Node::Or(nodes) => self.or(nodes, out),
            Node::Match { on, arms } => match pick::pick(*on, arms, self.facts) {
                Some(value) => self.node(value, out),
                None => out.hole(Mode::Value, Fill::Lack, &[], b"match"),
            },
            Node::Custom(part) => out.hole(Mode::Value, Fill::Custom, &[], part.name.as_bytes()),
            Node::Nothing => {}
        }
    }

    /// An object that nothing lies over.
    const fn object(&self, members: &'static [Member], out: &mut Builder<'_>) {
        out.parts(&[b"{"]);
        let (mut before, mut i) = (Before::Nothing, 0);
        while i < members.len() {
            before = match &members[i] {
                Member::Field {
                    value: Node::Nothing, ..
                } => before,
                Member::Field {
                    key,
                    optional: false,
                    value,
                } => {
                    before.key(key, out);
                    self.node(value, out);
                    Before::Something
                }
                Member::Field { key, value, .. } => self.optional(key, value, before, out),
                Member::Spread(hole) => self.spread_members(hole, before, out),
                Member::For {
                    source,
                    key,
                    optional,
                    value,
                } => {
                    let object = Layers::of(Node::Object(members));
                    self.map(&object, *source, (key, *optional, value), before, out)
                }
                // Of nothing below, nothing is taken out.
                Member::Closed => before,
            };
            i += 1;
        }
        out.parts(&[b"}"]);
    }

    /// A member under a `?`.
    const fn optional(&self, key: &Key, value: &Node, before: Before, out: &mut Builder<'_>) -> Before {
        if let Some(fill) = self.plain_text(value) {
            return before.text(key, fill, out);
        }
        let present = Optional::open(self.node_state(value), out);
        if present.is_written() {
            before.key(key, out);
            self.asked().node(value, out);
        }
        present.close(before, out)
    }

    /// Objects laid over each other.
    const fn merged_object(&self, layers: &Layers, out: &mut Builder<'_>) {
        out.parts(&[b"{"]);
        let (mut before, mut at) = (Before::Nothing, Cursor::START);
        while let Some(part) = layers.next(&mut at) {
            before = match &part {
                Part::Field { key, optional, value } => match (*optional, &value.plain) {
                    (true, Some(value)) => self.optional(key, value, before, out),
                    (true, None) => {
                        let present = Optional::open(self.state(value), out);
                        if present.is_written() {
                            before.key(key, out);
                            self.asked().merged_object(value, out);
                        }
                        present.close(before, out)
                    }
                    (false, _) => {
                        before.key(key, out);
                        self.value_of(value, out);
                        Before::Something
                    }
                },
                Part::Spread(hole) => self.spread_members(hole, before, out),
                Part::For {
                    source,
                    key,
                    optional,
                    value,
                } => self.map(layers, *source, (key, *optional, value), before, out),
            };
        }
        out.parts(&[b"}"]);
    }

    /// The first alternative that has something to say, else the last.
    const fn or(&self, nodes: &[Node], out: &mut Builder<'_>) {
        let (mut choice, mut i) = (None, 0);
        while i < nodes.len() {
            let state = self.node_state(&nodes[i]);
            let last = i + 1 == nodes.len() || matches!(state.present(), Known::Yes);
            if choice.is_none() && i + 2 == nodes.len() && self.text_or_empty(&nodes[i], &nodes[i + 1], out) {
                return;
            }
            if last && choice.is_none() {
                self.node(&nodes[i], out);
            } else if last || matches!(state.present(), Known::AtRunTime) {
                if choice.is_none() {
                    choice = Some(out.open(op::CHOICE));
                }
                let start = out.open_block(op::BLOCK, state.flags());
                if last {
                    self.node(&nodes[i], out);
                } else {
                    self.asked().node(&nodes[i], out);
                }
                out.close(start);
            }
            if last {
                break;
            }
            i += 1;
        }
        if let Some(start) = choice {
            out.close(start);
        }
    }
}
