//! What of a dialect tells its errors apart, of whatever entry: most need no more than this.

use crate::dialect::compile::layers::{Cursor, Layers, Part};
use crate::dialect::compile::scene::case_of;
use crate::dialect::{Element, Hole, ItemWord, Node, Piece, Source, Spec, Word};

/// What a dialect writes, whatever the entry.
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a word that is there or not"
)]
#[derive(Clone, Copy)]
pub(super) struct Survey {
    /// The code as a whole, or a part that nobody knows.
    pub(super) code: bool,
    /// The segments of the code that are always written, one bit each.
    pub(super) segments: u64,
    /// The status or its canonical name, somewhere.
    pub(super) status: bool,
    /// The number, of the entries that have one.
    pub(super) number: bool,
    /// The code, or a part of it, in some place in a case.
    pub(super) cased: bool,
    /// All details that have no place of their own.
    pub(super) details: bool,
    /// A detail at a place of its own.
    pub(super) named: bool,
}

/// Whether something around a part can leave it out.
#[derive(Clone, Copy)]
struct Around {
    covered: bool,
}

impl Survey {
    pub(super) const fn of(spec: &'static Spec) -> Self {
        let mut survey = Self {
            code: false,
            segments: 0,
            number: false,
            status: false,
            cased: false,
            details: false,
            named: false,
        };
        survey.value(&Layers::of_body(spec), Around { covered: false });
        let mut layer = Some(spec);
        while let Some(spec) = layer {
            let mut i = 0;
            while i < spec.headers.len() {
                // One of the same name may lie over it.
                survey.pieces(spec.headers[i].value, Around { covered: true });
                i += 1;
            }
            layer = spec.base;
        }
        // A URL is made of the code in kebab-case.
        survey.cased |= !survey.code && spec.docs_rule().is_some();
        survey
    }

    const fn value(&mut self, layers: &Layers, around: Around) {
        if let Some(plain) = &layers.plain {
            self.node(plain, around);
            return;
        }
        let mut at = Cursor::START;
        while let Some(part) = layers.next(&mut at) {
            match part {
                Part::Field { optional, value, .. } => self.value(&value, around.or(optional)),
                Part::For {
                    source,
                    key,
                    optional,
                    value,
                } => {
                    let around = match source {
                        Source::Once => around.or(optional),
                        _ => Around::LOOP,
                    };
                    self.node(&key, around);
                    self.node(&value, around);
                }
                Part::Spread(hole) => self.hole(&hole, around),
            }
        }
    }

    const fn node(&mut self, node: &Node, around: Around) {
        match node {
            Node::Const(_) | Node::Nothing => {}
            Node::Custom(_) => {
                self.code |= !around.covered;
                self.details |= !around.covered;
            }
            Node::Text(text) => self.pieces(text, around),
            Node::Hole(hole) => self.hole(hole, around),
            Node::Object(_) => self.value(&Layers::of(*node), around),
            Node::Or(nodes) => {
                let mut i = 0;
                while i < nodes.len() {
                    self.node(&nodes[i], Around { covered: true });
                    i += 1;
                }
            }
            Node::Match { arms, .. } => {
                let mut i = 0;
                while i < arms.len() {
                    self.node(&arms[i].value, Around { covered: true });
                    i += 1;
                }
            }
            Node::Array(elements) => {
                let mut i = 0;
                while i < elements.len() {
                    match &elements[i] {
                        Element::Item { optional, value } => self.node(value, around.or(*optional)),
                        Element::For { value, .. } => self.node(value, Around::LOOP),
                        Element::Spread(_) => {}
                    }
                    i += 1;
                }
            }
        }
    }

    const fn pieces(&mut self, pieces: &[Piece], around: Around) {
        let mut i = 0;
        while i < pieces.len() {
            if let Piece::Hole(hole) = &pieces[i] {
                self.hole(hole, around);
            }
            i += 1;
        }
    }

    const fn hole(&mut self, hole: &Hole, around: Around) {
        match hole.word {
            Word::Code => {
                self.code |= !around.covered;
                self.cased |= case_of(hole.forms).is_some();
            }
            Word::Status | Word::Grpc => self.status = true,
            Word::Number => self.number |= !around.covered,
            Word::Segment(index) => {
                self.segments |= if around.covered || index >= 64 {
                    0
                } else {
                    1 << index
                };
                self.cased |= case_of(hole.forms).is_some();
            }
            Word::Item(ItemWord::Code) => self.cased |= case_of(hole.forms).is_some(),
            Word::Details => self.details |= !around.covered,
            Word::Detail(_) | Word::Item(ItemWord::Detail(_)) => self.named = true,
            _ => {}
        }
    }
}

impl Around {
    /// A loop may run over nothing.
    const LOOP: Self = Self { covered: true };

    const fn or(self, optional: bool) -> Self {
        Self {
            covered: self.covered || optional,
        }
    }
}
