//! Whether a part of a template has something to say for an entry.

use super::layers::{Cursor, Layers, Part};
use super::pick::pick;
use super::scene::{Here, Scene, Value};
use crate::dialect::case::is_empty;
use crate::dialect::program::flag;
use crate::dialect::{Element, Hole, Node, Piece, Source};

/// An answer that may have to wait for run time.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Known {
    No,
    Yes,
    AtRunTime,
}

/// What the presence rule asks of a part of a template.
#[derive(Clone, Copy)]
pub(crate) struct State {
    /// Every hole that it requires has a value.
    pub(crate) complete: Known,
    /// One of its holes has something.
    pub(crate) some: Known,
    pub(crate) holes: bool,
}

impl State {
    pub(crate) const CONSTANT: Self = Self {
        complete: Known::Yes,
        some: Known::No,
        holes: false,
    };
    const LACK: Self = Self {
        complete: Known::No,
        some: Known::No,
        holes: true,
    };

    const fn hole(complete: Known, some: Known) -> Self {
        Self {
            complete,
            some,
            holes: true,
        }
    }

    /// Whether it is written where a `?` or `or` asks.
    pub(crate) const fn present(self) -> Known {
        match (self.complete, self.some) {
            (Known::No, _) => Known::No,
            (complete, _) if !self.holes => complete,
            (_, Known::No) => Known::No,
            (Known::Yes, some) => some,
            (Known::AtRunTime, _) => Known::AtRunTime,
        }
    }

    /// What a block of it says about itself.
    pub(crate) const fn flags(self) -> u8 {
        match (self.holes, self.some) {
            (false, _) => flag::CONSTANT,
            (true, Known::Yes) => flag::SOME,
            (true, _) => 0,
        }
    }

    /// Both parts side by side.
    const fn and(self, other: Self) -> Self {
        Self {
            complete: match (self.complete, other.complete) {
                (Known::No, _) | (_, Known::No) => Known::No,
                (Known::Yes, Known::Yes) => Known::Yes,
                _ => Known::AtRunTime,
            },
            some: match (self.some, other.some) {
                (Known::Yes, _) | (_, Known::Yes) => Known::Yes,
                (Known::No, Known::No) => Known::No,
                _ => Known::AtRunTime,
            },
            holes: self.holes || other.holes,
        }
    }

    /// The same part under a `?`: it can be left out, so nothing in it is required.
    const fn optional(self) -> Self {
        let some = match self.present() {
            Known::No => Known::No,
            Known::Yes => self.some,
            Known::AtRunTime if matches!(self.some, Known::No) => Known::No,
            Known::AtRunTime => Known::AtRunTime,
        };
        Self {
            complete: Known::Yes,
            some,
            holes: self.holes,
        }
    }

    /// Taken where it is present, else `last`.
    const fn or(self, last: Self) -> Self {
        let holes = self.holes || last.holes;
        match self.present() {
            Known::Yes => Self {
                complete: self.complete,
                some: self.some,
                holes,
            },
            Known::No => Self {
                complete: last.complete,
                some: last.some,
                holes,
            },
            Known::AtRunTime => Self {
                complete: if matches!(last.complete, Known::Yes) {
                    Known::Yes
                } else {
                    Known::AtRunTime
                },
                some: match (self.some, last.some) {
                    (Known::No, Known::No) => Known::No,
                    (_, Known::Yes) => Known::Yes,
                    _ => Known::AtRunTime,
                },
                holes,
            },
        }
    }
}

impl Scene<'_> {
    pub(crate) const fn state(&self, value: &Layers) -> State {
        match &value.plain {
            Some(node) => self.node_state(node),
            None => self.object_state(value),
        }
    }

    pub(crate) const fn node_state(&self, node: &Node) -> State {
        match node {
            Node::Const(_) => State::CONSTANT,
            Node::Text(pieces) => self.text_state(pieces),
            Node::Hole(hole) => self.hole_state(hole),
            Node::Object(_) => self.object_state(&Layers::of(*node)),
            Node::Array(elements) => self.array_state(elements),
            Node::Or(nodes) => self.or_state(nodes, 0),
            Node::Match { on, arms } => match pick(*on, arms, self.facts) {
                Some(value) => self.node_state(value),
                None => State::LACK,
            },
            Node::Custom(_) => State::hole(Known::Yes, Known::AtRunTime),
            Node::Nothing => State::CONSTANT,
        }
    }

    pub(crate) const fn or_state(&self, nodes: &[Node], at: usize) -> State {
        if at >= nodes.len() {
            return State::LACK;
        }
        let first = self.node_state(&nodes[at]);
        if at + 1 == nodes.len() {
            first
        } else {
            first.or(self.or_state(nodes, at + 1))
        }
    }

    pub(crate) const fn text_state(&self, pieces: &[Piece]) -> State {
        let (mut state, mut i) = (State::CONSTANT, 0);
        while i < pieces.len() {
            if let Piece::Hole(hole) = &pieces[i] {
                state = state.and(self.hole_state(hole));
            }
            i += 1;
        }
        state
    }

    const fn object_state(&self, layers: &Layers) -> State {
        let (mut state, mut at) = (State::CONSTANT, Cursor::START);
        while let Some(part) = layers.next(&mut at) {
            state = state.and(match &part {
                Part::Field {
                    optional: true,
                    value,
                    ..
                } => self.state(value).optional(),
                Part::Field { value, .. } => self.state(value),
                Part::Spread(hole) => self.hole_state(hole),
                Part::For { source, key, .. } => self.map_state(*source, key),
            });
        }
        state
    }

    pub(super) const fn array_state(&self, elements: &[Element]) -> State {
        let (mut state, mut i) = (State::CONSTANT, 0);
        while i < elements.len() {
            state = state.and(match &elements[i] {
                Element::Item {
                    optional: true,
                    value,
                } => self.node_state(value).optional(),
                Element::Item { value, .. } => self.node_state(value),
                // Without a path there are no steps: a list is kept when it is empty.
                Element::Spread(hole) => State {
                    complete: Known::Yes,
                    ..self.hole_state(hole)
                },
                Element::For { source, .. } => self.loop_state(*source),
            });
            i += 1;
        }
        state
    }

    pub(super) const fn loop_state(&self, source: Source) -> State {
        let some = match source {
            Source::Details => self.any_detail(),
            Source::Violations if self.facts.violations => Known::AtRunTime,
            Source::Violations => Known::No,
            Source::Errors => Known::Yes,
        };
        State::hole(Known::Yes, some)
    }

    /// Whether the object of details has members.
    const fn any_detail(&self) -> Known {
        let (mut any, mut i) = (Known::No, 0);
        while i < self.facts.details.len() {
            if !self.has_own_place(i) {
                if self.stays(i) {
                    return Known::Yes;
                }
                any = Known::AtRunTime;
            }
            i += 1;
        }
        any
    }

    pub(crate) const fn hole_state(&self, hole: &Hole) -> State {
        self.value_state(&self.value(hole))
    }

    pub(crate) const fn value_state(&self, value: &Value) -> State {
        match value {
            Value::Lack(_) => State::LACK,
            Value::Text(text, case) if is_empty(text, *case) => State::hole(Known::Yes, Known::No),
            Value::Json(json) if is_nothing(json.as_bytes()) => State::hole(Known::Yes, Known::No),
            Value::Text(..) | Value::Number(_) | Value::Anchor(_) | Value::Retry(_) | Value::Json(_) => {
                State::hole(Known::Yes, Known::Yes)
            }
            Value::Url(pieces) => self.url_state(pieces),
            Value::Field(at) if self.can_be_nothing(*at) => State::hole(Known::Yes, Known::AtRunTime),
            Value::Field(_) => State::hole(Known::Yes, Known::Yes),
            Value::Details(_) => State::hole(Known::Yes, self.any_detail()),
            Value::Dynamic { always, full, .. } => State::hole(
                if *always { Known::Yes } else { Known::AtRunTime },
                if *full { Known::Yes } else { Known::AtRunTime },
            ),
            Value::Own(_, _, word, forms) => State::hole(Known::AtRunTime, Known::AtRunTime)
                .or(self.at(Here::Outside).value_state(&self.word(*word, forms))),
        }
    }

    /// A URL has something whatever its holes are: the constant part of it.
    const fn url_state(&self, pieces: &[Piece]) -> State {
        State::hole(self.text_state(pieces).complete, Known::Yes)
    }
}

/// Whether a JSON value is what a `?` leaves out: `null`, or an empty text, list or map.
pub(crate) const fn is_nothing(json: &[u8]) -> bool {
    matches!(json, b"null" | b"\"\"" | b"[]" | b"{}")
}
