//! Which details have a place of their own.

use super::layers::{Cursor, Layers, Part};
use super::pick::pick;
use crate::dialect::{Element, Hole, Member, Node, Piece, Word};
use crate::entry::Facts;
use crate::text::same;

impl Layers {
    /// Whether the template names a detail where the entry is written.
    pub(crate) const fn mentions(&self, name: &str, facts: &Facts) -> bool {
        if let Some(plain) = &self.plain {
            return mentions(plain, name, facts);
        }
        let mut at = Cursor::START;
        while let Some(part) = self.next(&mut at) {
            let found = match &part {
                Part::Field { value, .. } => value.mentions(name, facts),
                Part::Spread(_) => false,
                Part::For { key, value, .. } => mentions(key, name, facts) || mentions(value, name, facts),
            };
            if found {
                return true;
            }
        }
        false
    }
}

/// The same of a value that nothing lies over.
pub(super) const fn mentions(node: &Node, name: &str, facts: &Facts) -> bool {
    match node {
        Node::Const(_) | Node::Custom(_) | Node::Nothing => false,
        Node::Hole(hole) => is_detail(hole, name),
        Node::Object(members) => object_mentions(members, name, facts),
        Node::Text(pieces) => {
            let mut i = 0;
            while i < pieces.len() {
                if let Piece::Hole(hole) = &pieces[i]
                    && is_detail(hole, name)
                {
                    return true;
                }
                i += 1;
            }
            false
        }
        Node::Or(nodes) => {
            let mut i = 0;
            while i < nodes.len() {
                if mentions(&nodes[i], name, facts) {
                    return true;
                }
                i += 1;
            }
            false
        }
        Node::Match { on, arms } => match pick(*on, arms, facts) {
            Some(value) => mentions(value, name, facts),
            None => false,
        },
        Node::Array(elements) => {
            let mut i = 0;
            while i < elements.len() {
                if let Element::Item { value, .. } | Element::For { value, .. } = &elements[i]
                    && mentions(value, name, facts)
                {
                    return true;
                }
                i += 1;
            }
            false
        }
    }
}

/// An object that nothing lies over.
const fn object_mentions(members: &[Member], name: &str, facts: &Facts) -> bool {
    let mut i = 0;
    while i < members.len() {
        let found = match &members[i] {
            Member::Field { value, .. } => mentions(value, name, facts),
            Member::For { key, value, .. } => mentions(key, name, facts) || mentions(value, name, facts),
            Member::Spread(_) | Member::Closed => false,
        };
        if found {
            return true;
        }
        i += 1;
    }
    false
}

const fn is_detail(hole: &Hole, name: &str) -> bool {
    matches!(hole.word, Word::Detail(other) if same(other, name))
}
