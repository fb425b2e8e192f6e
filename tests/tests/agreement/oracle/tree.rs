//! The bodies of a dialect and of those it extends, laid over each other.

use error_core::__private::{
    Arm, Element, Facts, Hole, Member, Node, On, Pattern, Piece, Source, Spec, Word,
};

pub enum Tree {
    Node(Node),
    Object(Vec<Part>),
}

pub enum Part {
    Field(&'static str, bool, Tree),
    Spread(Hole),
    /// Whether items are left out that lack a name or a value.
    For(Source, (Node, bool), Node),
}

impl Part {
    pub fn key(&self) -> Option<&'static str> {
        match self {
            Self::Field(key, ..) => Some(key),
            Self::Spread(_) | Self::For(..) => None,
        }
    }
}

pub fn merged(spec: &'static Spec) -> Tree {
    let below = spec.base.map_or(Tree::Object(Vec::new()), merged);
    match spec.body {
        Some(body) => overlay(Some(below), body),
        None => below,
    }
}

pub fn overlay(below: Option<Tree>, node: Node) -> Tree {
    let Node::Object(members) = node else {
        return Tree::Node(node);
    };
    let mut parts = match below {
        Some(Tree::Object(parts)) => parts,
        _ => Vec::new(),
    };
    // One open part: that of the uppermost that writes one.
    if members
        .iter()
        .any(|member| !matches!(member, Member::Field { .. }))
    {
        parts.retain(|part| matches!(part, Part::Field(..)));
    }
    for member in members {
        match member {
            Member::Field {
                key,
                value: Node::Nothing,
                ..
            } => parts.retain(|part| part.key() != Some(key.raw)),
            Member::Field { key, optional, value } => {
                let place = parts
                    .iter()
                    .position(|part| matches!(part, Part::Field(name, ..) if *name == key.raw));
                match place {
                    Some(at) => {
                        let Part::Field(_, _, old) = std::mem::replace(
                            &mut parts[at],
                            Part::Field(key.raw, *optional, Tree::Node(Node::Const("null"))),
                        ) else {
                            unreachable!("a field was found")
                        };
                        parts[at] = Part::Field(key.raw, *optional, overlay(Some(old), *value));
                    }
                    None => parts.push(Part::Field(key.raw, *optional, overlay(None, *value))),
                }
            }
            Member::Spread(hole) => parts.push(Part::Spread(*hole)),
            Member::For {
                source,
                key,
                optional,
                value,
            } => parts.push(Part::For(*source, (*key, *optional), *value)),
            // Those below are gone.
            Member::Closed => {}
        }
    }
    Tree::Object(parts)
}

impl Tree {
    /// Whether a detail has a place of its own in what is written for this entry.
    pub fn has_place(&self, name: &str, facts: &Facts) -> bool {
        match self {
            Self::Node(node) => in_node(node, name, facts),
            Self::Object(parts) => parts.iter().any(|part| match part {
                Part::Field(_, _, value) => value.has_place(name, facts),
                Part::Spread(_) | Part::For(..) => false,
            }),
        }
    }
}

fn in_node(node: &Node, name: &str, facts: &Facts) -> bool {
    let in_hole = |hole: &Hole| matches!(hole.word, Word::Detail(own) if own == name);
    let inside = |node: &Node| in_node(node, name, facts);
    match node {
        Node::Const(_) | Node::Custom(_) | Node::Nothing => false,
        Node::Text(pieces) => pieces
            .iter()
            .any(|piece| matches!(piece, Piece::Hole(hole) if in_hole(hole))),
        Node::Hole(hole) => in_hole(hole),
        Node::Object(_) => overlay(None, *node).has_place(name, facts),
        Node::Array(elements) => elements.iter().any(|element| match element {
            Element::Item { value, .. } | Element::For { value, .. } => inside(value),
            Element::Spread(_) => false,
        }),
        Node::Or(nodes) => nodes.iter().any(inside),
        Node::Match { on, arms } => chosen(*on, arms, facts).is_some_and(|arm| inside(&arm.value)),
    }
}

/// The first arm that fits the entry.
pub fn chosen<'n>(on: On, arms: &'n [Arm], facts: &Facts) -> Option<&'n Arm> {
    let fits = |pattern: &Pattern| match (on, pattern) {
        (_, Pattern::Any) => true,
        (On::Status, Pattern::Status(status)) => facts.status == *status,
        (On::Status, Pattern::Class(class)) => facts.status / 100 == u16::from(*class),
        (On::Recovery, Pattern::Name(name)) => facts.recovery.is_some_and(|it| it.name() == *name),
        _ => false,
    };
    arms.iter().find(|arm| arm.patterns.iter().any(fits))
}
