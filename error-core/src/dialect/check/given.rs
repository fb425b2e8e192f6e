//! What a dialect gives for the context is asked for.

use super::near::Near;
use crate::dialect::compile::layers::{Cursor, Layers, Part};
use crate::dialect::{Docs, Element, Hole, Node, Piece, Spec, Word};
use crate::text::ConstText;

/// Writes that no part of a dialect asks for `context.name`, and says how long that is: 0 where one does.
#[inline]
pub const fn given(spec: &'static Spec, name: &'static str, buffer: &mut [u8]) -> usize {
    let mut out = ConstText::new(buffer);
    if spec.failed() {
        return 0;
    }
    let mut near = Near::to(name);
    near.value(&Layers::of_body(spec));
    near.settings(spec);
    if !near.is_known() {
        out.text("no part of `");
        out.text(spec.name);
        out.text("` asks for `context.");
        out.text(name);
        out.text("`");
        if !near.suggest("context.", &mut out) {
            out.text("; write the constant where it stands");
        }
    }
    out.len()
}

impl Near {
    #[inline]
    const fn value(&mut self, layers: &Layers) {
        if let Some(plain) = &layers.plain {
            self.node(plain);
            return;
        }
        let mut at = Cursor::START;
        while let Some(part) = layers.next(&mut at) {
            match part {
                Part::Field { value, .. } => self.value(&value),
                Part::Spread(hole) => self.hole(&hole),
                Part::For { key, value, .. } => {
                    self.node(&key);
                    self.node(&value);
                }
            }
        }
    }

    #[inline]
    const fn node(&mut self, node: &Node) {
        match node {
            Node::Const(_) | Node::Custom(_) | Node::Nothing => {}
            Node::Text(text) => self.pieces(text),
            Node::Hole(hole) => self.hole(hole),
            Node::Object(_) => self.value(&Layers::of(*node)),
            Node::Array(elements) => {
                let mut i = 0;
                while i < elements.len() {
                    match &elements[i] {
                        Element::Item { value, .. } | Element::For { value, .. } => self.node(value),
                        Element::Spread(hole) => self.hole(hole),
                    }
                    i += 1;
                }
            }
            Node::Or(nodes) => {
                let mut i = 0;
                while i < nodes.len() {
                    self.node(&nodes[i]);
                    i += 1;
                }
            }
            Node::Match { arms, .. } => {
                let mut i = 0;
                while i < arms.len() {
                    self.node(&arms[i].value);
                    i += 1;
                }
            }
        }
    }

    #[inline]
    const fn pieces(&mut self, text: &[Piece]) {
        let mut i = 0;
        while i < text.len() {
            if let Piece::Hole(hole) = &text[i] {
                self.hole(hole);
            }
            i += 1;
        }
    }

    #[inline]
    const fn hole(&mut self, hole: &Hole) {
        if let Word::Context(name) = hole.word {
            self.see(name);
        }
    }

    /// The texts of a dialect's settings, and of those that it extends.
    #[inline]
    const fn settings(&mut self, spec: &'static Spec) {
        let mut i = 0;
        while i < spec.headers.len() {
            self.pieces(spec.headers[i].value);
            i += 1;
        }
        if let Some(challenge) = spec.challenge {
            self.pieces(challenge);
        }
        if let Some(Docs::Template(docs)) = spec.docs {
            self.pieces(docs);
        }
        if let Some(base) = spec.base {
            self.settings(base);
        }
    }
}
