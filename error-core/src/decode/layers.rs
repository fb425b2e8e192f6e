//! Objects of the template, with those that `extends` lays over them.

use super::map::Map;
use crate::dialect::{Hole, Member, Node, Spec};

/// The most dialects that one can be made of, itself included: what the compiler of programs takes.
const MAX: usize = crate::dialect::MAX_LAYERS;

/// Objects laid over each other, the lowest first.
#[derive(Clone, Copy)]
pub(super) struct Layers {
    objects: [&'static [Member]; MAX],
    len: usize,
}

/// A value of the merged template.
#[derive(Clone, Copy)]
pub(super) enum Part {
    Node(&'static Node),
    Object(Layers),
}

/// What stands for the members that an object does not name.
#[derive(Clone, Copy)]
pub(super) enum Open {
    Spread(&'static Hole),
    For(Map),
}

impl Layers {
    const NONE: Self = Self {
        objects: [&[]; MAX],
        len: 0,
    };

    fn push(&mut self, members: &'static [Member]) {
        if let Some(place) = self.objects.get_mut(self.len) {
            *place = members;
            self.len += 1;
        }
    }

    pub(super) fn as_slice(&self) -> &[&'static [Member]] {
        self.objects.get(..self.len).unwrap_or_default()
    }
}

/// Lays values over each other: objects merge, anything else replaces.
#[derive(Default)]
struct Laid {
    top: Option<&'static Node>,
    objects: Option<Layers>,
}

impl Laid {
    fn over(&mut self, node: &'static Node) {
        match (self.top, node) {
            (Some(Node::Object(below)), Node::Object(members)) => {
                self.objects
                    .get_or_insert_with(|| {
                        let mut layers = Layers::NONE;
                        layers.push(below);
                        layers
                    })
                    .push(members);
            }
            _ => self.objects = None,
        }
        self.top = Some(node);
    }

    fn part(self) -> Option<Part> {
        match self.objects {
            Some(layers) => Some(Part::Object(layers)),
            None => self.top.map(Part::Node),
        }
    }
}

/// The body of a dialect, over those that it extends.
pub(super) fn body(spec: &'static Spec) -> Option<Part> {
    fn lay(spec: &'static Spec, laid: &mut Laid) {
        if let Some(base) = spec.base {
            lay(base, laid);
        }
        if let Some(node) = &spec.body {
            laid.over(node);
        }
    }
    let mut laid = Laid::default();
    lay(spec, &mut laid);
    laid.part()
}

/// The member of this name: where it was first written, whether it is optional, and its value.
pub(super) fn member(layers: &[&'static [Member]], name: &str) -> Option<(usize, bool, Part)> {
    let (mut laid, mut first, mut is_optional, mut below) = (Laid::default(), None, false, 0);
    for members in layers {
        for (at, member) in members.iter().enumerate() {
            if let Some((optional, node)) = named(member, name) {
                first.get_or_insert(below + at);
                is_optional = optional;
                laid.over(node);
            }
        }
        below += members.len();
    }
    // What is taken out is no member.
    let part = laid
        .part()
        .filter(|part| !matches!(part, Part::Node(Node::Nothing)))?;
    Some((first?, is_optional, part))
}

/// The same, of a single object, looked for from a place that it may be at.
#[inline]
pub(super) fn of_name(
    members: &'static [Member],
    name: &[u8],
    hint: usize,
) -> Option<(usize, &'static Node)> {
    let find = |from: usize, to: usize| {
        let members = members.get(from..to)?;
        members.iter().zip(from..).find_map(|(member, at)| match member {
            Member::Field { key, value, .. } if key.raw.as_bytes() == name => Some((at, value)),
            _ => None,
        })
    };
    let found = find(hint, members.len()).or_else(|| find(0, hint.min(members.len())));
    found.filter(|(_, value)| !matches!(value, Node::Nothing))
}

#[inline]
fn named(member: &'static Member, name: &str) -> Option<(bool, &'static Node)> {
    match member {
        Member::Field { key, optional, value } if key.raw == name => Some((*optional, value)),
        _ => None,
    }
}

/// The open part of the uppermost layer that has one.
pub(super) fn open(layers: &[&'static [Member]]) -> Option<Open> {
    for members in layers.iter().rev() {
        // It is mostly written last.
        for member in members.iter().rev() {
            match member {
                Member::Field { .. } => {}
                Member::Spread(hole) => return Some(Open::Spread(hole)),
                Member::Closed => return None,
                Member::For {
                    source,
                    key,
                    optional,
                    value,
                } => {
                    return Some(Open::For(Map {
                        source: *source,
                        key,
                        optional: *optional,
                        value,
                    }));
                }
            }
        }
    }
    None
}
