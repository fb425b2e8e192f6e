//! From a template and an entry to a program: everything that the entry decides is decided here.
//!
//! One recursion, `const`: the packer runs it at compile time, the rest of the library where nothing is packed.

mod hole;
pub(crate) mod layers;
pub(crate) mod scene;
pub(crate) mod state;

use crate::dialect::program::{Builder, Fill, Mode, flag, op};
use crate::dialect::{Element, Hole, ItemWord, Key, Node, Piece, Source, Spec, Word};
use crate::entry::Facts;
use layers::{Cursor, Layers, Part};
use scene::{Here, Scene, Value};
use state::{Known, State};

/// Writes the program of the body of `facts` in the dialect `spec` to `buffer`, as far as it holds it, and
/// returns the length of the whole.
pub(crate) const fn compile_body(spec: &'static Spec, facts: &Facts, buffer: &mut [u8]) -> usize {
    let mut out = Builder::new(buffer);
    let scene = Scene {
        spec,
        facts,
        here: Here::Outside,
    };
    scene.value_of(&Layers::of_body(spec), &mut out);
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
            Self::Something => out.literal().byte(b','),
            Self::Perhaps => out.comma(),
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

impl Scene<'_> {
    const fn value_of(&self, layers: &Layers, out: &mut Builder<'_>) {
        match &layers.plain {
            Some(node) => self.node(node, out),
            None => self.object(layers, out),
        }
    }

    const fn node(&self, node: &Node, out: &mut Builder<'_>) {
        match node {
            Node::Const(json) => out.literal().text(json),
            Node::Text(pieces) => self.text(pieces, out),
            Node::Hole(hole) => self.hole(hole, Mode::Value, out),
            Node::Object(_) => self.object(&Layers::of(*node), out),
            Node::Array(elements) => self.array(elements, out),
            Node::Or(nodes) => self.or(nodes, out),
        }
    }

    const fn object(&self, layers: &Layers, out: &mut Builder<'_>) {
        out.literal().byte(b'{');
        let (mut before, mut at) = (Before::Nothing, Cursor::START);
        while let Some(part) = layers.next(&mut at) {
            before = match &part {
                Part::Field { key, optional, value } => self.field(key, *optional, value, before, out),
                Part::Spread(hole) => self.spread_members(hole, before, out),
            };
        }
        out.literal().byte(b'}');
    }

    const fn field(
        &self,
        key: &Key,
        optional: bool,
        value: &Layers,
        before: Before,
        out: &mut Builder<'_>,
    ) -> Before {
        let state = if optional {
            self.state(value)
        } else {
            State::CONSTANT
        };
        let (start, after) = match state.present() {
            Known::No => return before,
            Known::Yes => (None, Before::Something),
            Known::AtRunTime => (
                Some(out.open_block(op::OPTIONAL, state.flags())),
                before.perhaps(),
            ),
        };
        before.comma(out);
        out.literal().byte(b'"');
        out.literal().text(key.json);
        out.literal().bytes(b"\":");
        self.value_of(value, out);
        if let Some(start) = start {
            out.close(start);
        }
        after
    }

    const fn array(&self, elements: &[Element], out: &mut Builder<'_>) {
        out.literal().byte(b'[');
        let (mut before, mut i) = (Before::Nothing, 0);
        while i < elements.len() {
            before = match &elements[i] {
                Element::Item { optional, value } => self.element(*optional, value, before, out),
                Element::Spread(hole) => self.spread_steps(hole, before, out),
                Element::For { source, value } => self.repeat(*source, value, before, out),
            };
            i += 1;
        }
        out.literal().byte(b']');
    }

    const fn element(&self, optional: bool, value: &Node, before: Before, out: &mut Builder<'_>) -> Before {
        let state = if optional {
            self.node_state(value)
        } else {
            State::CONSTANT
        };
        let (start, after) = match state.present() {
            Known::No => return before,
            Known::Yes => (None, Before::Something),
            Known::AtRunTime => (
                Some(out.open_block(op::OPTIONAL, state.flags())),
                before.perhaps(),
            ),
        };
        before.comma(out);
        self.node(value, out);
        if let Some(start) = start {
            out.close(start);
        }
        after
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

    /// A text; `null` where one of its holes has nothing.
    const fn text(&self, pieces: &[Piece], out: &mut Builder<'_>) {
        let state = self.text_state(pieces);
        match state.complete {
            Known::Yes => self.quoted(pieces, out),
            Known::No => out.hole(Mode::Value, Fill::Lack, &[], b"text"),
            Known::AtRunTime => {
                let choice = out.open(op::CHOICE);
                // Its constant parts are something.
                let start = out.open_block(op::BLOCK, flag::SOME);
                self.quoted(pieces, out);
                out.close(start);
                let start = out.open_block(op::BLOCK, flag::CONSTANT);
                out.hole(Mode::Value, Fill::Lack, &[], b"text");
                out.close(start);
                out.close(choice);
            }
        }
    }

    const fn quoted(&self, pieces: &[Piece], out: &mut Builder<'_>) {
        out.literal().byte(b'"');
        let mut i = 0;
        while i < pieces.len() {
            match &pieces[i] {
                Piece::Const(text) => out.literal().text(text),
                Piece::Hole(hole) => self.hole(hole, Mode::Inside, out),
            }
            i += 1;
        }
        out.literal().byte(b'"');
    }

    /// A text of a header. Inside quotes, what fills a hole is escaped as a quoted string.
    const fn header(&self, pieces: &[Piece], out: &mut Builder<'_>) {
        let (mut in_quotes, mut i) = (false, 0);
        while i < pieces.len() {
            match &pieces[i] {
                Piece::Const(text) => {
                    out.literal().text(text);
                    in_quotes = ends_in_quotes(text.as_bytes(), in_quotes);
                }
                Piece::Hole(hole) => {
                    self.hole(hole, if in_quotes { Mode::Quoted } else { Mode::Header }, out);
                }
            }
            i += 1;
        }
    }

    /// `..details`, `..violation.details`
    const fn spread_members(&self, hole: &Hole, before: Before, out: &mut Builder<'_>) -> Before {
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

    const fn repeat(&self, source: Source, value: &Node, before: Before, out: &mut Builder<'_>) -> Before {
        let (instruction, here) = match source {
            Source::Details => return self.each_detail(value, before, out),
            Source::Violations if !self.facts.violations => return before,
            Source::Errors if !self.facts.violations => {
                before.comma(out);
                self.at(Here::Itself).node(value, out);
                return Before::Something;
            }
            Source::Violations => (op::VIOLATIONS, Here::Violation),
            Source::Errors => (op::ERRORS, Here::Error),
        };
        let start = out.open_block(instruction, 0);
        before.perhaps().comma(out);
        self.at(here).node(value, out);
        out.close(start);
        match source {
            Source::Errors => Before::Something,
            _ => before.perhaps(),
        }
    }
}

/// Whether the text after `text` is inside a quoted string.
const fn ends_in_quotes(text: &[u8], mut in_quotes: bool) -> bool {
    let mut i = 0;
    while i < text.len() {
        match text[i] {
            b'\\' if in_quotes => i += 1,
            b'"' => in_quotes = !in_quotes,
            _ => {}
        }
        i += 1;
    }
    in_quotes
}
