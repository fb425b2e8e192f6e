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
pub(crate) mod pick;
pub(crate) mod scene;
pub(crate) mod state;
pub(crate) mod text;
pub(crate) mod word;

use crate::dialect::program::{Builder, Fill, Mode, flag, op};
use crate::dialect::{Key, Member, Node, Piece, Spec};
use crate::entry::Facts;
use layers::{Cursor, Layers, Part};
use scene::{Here, Scene};
use state::{Known, State};

/// Writes the program of the body of `facts` in the dialect `spec` to `buffer`, as far as it holds it, and
/// returns the length of the whole.
pub(crate) const fn compile_body(spec: &'static Spec, facts: &Facts, buffer: &mut [u8]) -> usize {
    let mut out = Builder::new(buffer);
    let scene = Scene {
        spec,
        facts,
        here: Here::Outside,
        lists_are_shared: false,
    };
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
    let mut out = Builder::new(buffer);
    let scene = Scene {
        spec,
        facts,
        here: Here::Outside,
        lists_are_shared: false,
    };
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

/// What stands before the next member or element.
#[derive(Clone, Copy)]
enum Before {
    Nothing,
    Something,
    /// Something that may be left out.
    Perhaps,
}

impl Before {
    const fn comma(self, out: &mut Builder<'_>) {
        match self {
            Self::Nothing => {}
            Self::Something => out.parts(&[b","]),
            Self::Perhaps => out.comma(),
        }
    }

    /// The comma, and the name of a member.
    const fn key(self, key: &Key, out: &mut Builder<'_>) {
        match self {
            Self::Nothing => out.parts(&[b"\"", key.json.as_bytes(), b"\":"]),
            Self::Something => out.parts(&[b",\"", key.json.as_bytes(), b"\":"]),
            Self::Perhaps => {
                out.comma();
                out.parts(&[b"\"", key.json.as_bytes(), b"\":"]);
            }
        }
    }

    /// After something that may be left out.
    const fn perhaps(self) -> Self {
        match self {
            Self::Something => Self::Something,
            Self::Nothing | Self::Perhaps => Self::Perhaps,
        }
    }
}

/// A part that may be left out.
#[derive(Clone, Copy)]
enum Optional {
    LeftOut,
    Written,
    /// The block that is closed after it.
    Asked(usize),
}

impl Optional {
    const fn open(state: State, out: &mut Builder<'_>) -> Self {
        match state.present() {
            Known::No => Self::LeftOut,
            Known::Yes => Self::Written,
            Known::AtRunTime => Self::Asked(out.open_block(op::OPTIONAL, state.flags())),
        }
    }

    /// Written as it is, where it is not optional.
    const fn open_if(optional: bool, state: State, out: &mut Builder<'_>) -> Self {
        if optional {
            Self::open(state, out)
        } else {
            Self::Written
        }
    }

    const fn is_written(self) -> bool {
        !matches!(self, Self::LeftOut)
    }

    /// What stands before the next part.
    const fn close(self, before: Before, out: &mut Builder<'_>) -> Before {
        match self {
            Self::LeftOut => before,
            Self::Written => Before::Something,
            Self::Asked(start) => {
                out.close(start);
                before.perhaps()
            }
        }
    }
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
                Member::Field { key, value, .. } => {
                    let present = Optional::open(self.node_state(value), out);
                    if present.is_written() {
                        before.key(key, out);
                        self.node(value, out);
                    }
                    present.close(before, out)
                }
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

    /// Objects laid over each other.
    const fn merged_object(&self, layers: &Layers, out: &mut Builder<'_>) {
        out.parts(&[b"{"]);
        let (mut before, mut at) = (Before::Nothing, Cursor::START);
        while let Some(part) = layers.next(&mut at) {
            before = match &part {
                Part::Field { key, optional, value } => {
                    let state = if *optional {
                        self.state(value)
                    } else {
                        State::CONSTANT
                    };
                    let present = Optional::open(state, out);
                    if present.is_written() {
                        before.key(key, out);
                        self.value_of(value, out);
                    }
                    present.close(before, out)
                }
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
            if last && choice.is_none() {
                self.node(&nodes[i], out);
            } else if last || matches!(state.present(), Known::AtRunTime) {
                if choice.is_none() {
                    choice = Some(out.open(op::CHOICE));
                }
                let start = out.open_block(op::BLOCK, state.flags());
                self.node(&nodes[i], out);
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
