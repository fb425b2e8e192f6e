//! Bodies laid over each other by `extends`.

use crate::dialect::{Hole, Key, Member, Node, Source, Spec};
use crate::text::same;

/// The most dialects that one can be made of, itself included.
pub(crate) const MAX_LAYERS: usize = 8;

/// A value of the template: objects of which each lies over those before it, or any other node.
#[derive(Clone, Copy)]
pub(crate) struct Layers {
    objects: [&'static [Member]; MAX_LAYERS],
    len: usize,
    /// What is no object.
    pub(crate) plain: Option<Node>,
}

/// A member of the merged object.
#[derive(Clone, Copy)]
pub(crate) enum Part {
    Field {
        key: Key,
        optional: bool,
        value: Layers,
    },
    Spread(Hole),
    For {
        source: Source,
        key: Node,
        optional: bool,
        value: Node,
    },
}

/// A position in the merged object.
#[derive(Clone, Copy)]
pub(crate) struct Cursor {
    layer: usize,
    member: usize,
}

impl Cursor {
    pub(crate) const START: Self = Self { layer: 0, member: 0 };
}

impl Layers {
    const NONE: Self = Self {
        objects: [&[]; MAX_LAYERS],
        len: 0,
        plain: None,
    };

    /// A value that nothing lies over.
    pub(crate) const fn of(node: Node) -> Self {
        Self::NONE.with(node)
    }

    /// The body of a dialect, over those that it extends; without any, an empty object.
    pub(crate) const fn of_body(spec: &'static Spec) -> Self {
        let below = match spec.base {
            Some(base) => Self::of_body(base),
            None => Self::NONE,
        };
        match spec.body {
            Some(body) => below.with(body),
            None => below,
        }
    }

    /// This with `node` laid over it: objects merge, anything else replaces.
    const fn with(mut self, node: Node) -> Self {
        match node {
            Node::Object(members) => {
                if self.plain.is_some() {
                    self = Self::NONE;
                }
                if self.len < MAX_LAYERS {
                    self.objects[self.len] = members;
                    self.len += 1;
                }
                self
            }
            other => Self {
                objects: [&[]; MAX_LAYERS],
                len: 0,
                plain: Some(other),
            },
        }
    }

    /// The next member of the merged object: at the place where it was first written, with the value of the
    /// last that writes it.
    pub(crate) const fn next(&self, at: &mut Cursor) -> Option<Part> {
        while at.layer < self.len {
            let members = self.objects[at.layer];
            while at.member < members.len() {
                let member = &members[at.member];
                at.member += 1;
                match member {
                    Member::Field {
                        value: Node::Nothing, ..
                    }
                    | Member::Closed
                        if self.len == 1 => {}
                    Member::Field { key, optional, value } if self.len == 1 => {
                        return Some(Part::Field {
                            key: *key,
                            optional: *optional,
                            value: Self::of(*value),
                        });
                    }
                    Member::Field { key, .. } => {
                        if !self.is_written_below(at.layer, key)
                            && let Some(part) = self.gather(at.layer, *key)
                        {
                            return Some(part);
                        }
                    }
                    Member::Spread(hole) => {
                        if !self.is_open_above(at.layer) {
                            return Some(Part::Spread(*hole));
                        }
                    }
                    Member::Closed => {}
                    Member::For {
                        source,
                        key,
                        optional,
                        value,
                    } => {
                        if !self.is_open_above(at.layer) {
                            return Some(Part::For {
                                source: *source,
                                key: *key,
                                optional: *optional,
                                value: *value,
                            });
                        }
                    }
                }
            }
            at.layer += 1;
            at.member = 0;
        }
        None
    }

    const fn is_written_below(&self, layer: usize, key: &Key) -> bool {
        let mut below = 0;
        while below < layer {
            if find(self.objects[below], key).is_some() {
                return true;
            }
            below += 1;
        }
        false
    }

    /// An object has one open part: that of the last that writes one.
    const fn is_open_above(&self, layer: usize) -> bool {
        let mut above = layer + 1;
        while above < self.len {
            let members = self.objects[above];
            let mut i = 0;
            while i < members.len() {
                if !matches!(members[i], Member::Field { .. }) {
                    return true;
                }
                i += 1;
            }
            above += 1;
        }
        false
    }

    /// `None` where the last that writes it takes it out.
    const fn gather(&self, from: usize, key: Key) -> Option<Part> {
        let (mut gathered, mut is_optional) = (Self::NONE, false);
        let mut layer = from;
        while layer < self.len {
            if let Some((optional, value)) = find(self.objects[layer], &key) {
                gathered = gathered.with(value);
                is_optional = optional;
            }
            layer += 1;
        }
        if matches!(gathered.plain, Some(Node::Nothing)) {
            return None;
        }
        Some(Part::Field {
            key,
            optional: is_optional,
            value: gathered,
        })
    }
}

const fn find(members: &'static [Member], key: &Key) -> Option<(bool, Node)> {
    let mut i = 0;
    while i < members.len() {
        if let Member::Field {
            key: other,
            optional,
            value,
        } = &members[i]
            && same(other.raw, key.raw)
        {
            return Some((*optional, *value));
        }
        i += 1;
    }
    None
}

impl Spec {
    /// How many dialects this one is made of.
    #[must_use]
    pub const fn layers(&self) -> usize {
        match self.base {
            Some(base) => base.layers() + 1,
            None => 1,
        }
    }
}
