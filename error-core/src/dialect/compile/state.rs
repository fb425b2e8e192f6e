//! Whether a part of a template has something to say for an entry.

use super::known::both;
pub(crate) use super::known::{Known, State};
use super::layers::{Cursor, Layers, Part};
use super::pick::pick;
use super::scene::{Here, Scene, Value};
use crate::dialect::case::is_empty;
use crate::dialect::{Element, Hole, Node, Piece, Source};

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
            Node::Custom(_) => State::hole(Known::Yes, Known::AtRunTime, 1),
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
                // They may be in a choice.
                state.asks = if state.asks == 0 { 0 } else { 2 };
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
                Part::For {
                    source,
                    key,
                    optional,
                    value,
                } => self.map_state(*source, key, (*optional, value)),
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
                    asks: 2,
                    ..self.hole_state(hole)
                },
                Element::For {
                    source,
                    optional,
                    value,
                } => self.loop_state(*source, if *optional { Some(value) } else { None }),
            });
            i += 1;
        }
        state
    }

    /// A loop, of whose items those are left out that lack `perhaps`.
    pub(super) const fn loop_state(&self, source: Source, perhaps: Option<&Node>) -> State {
        let items = match source {
            Source::Details => return State::hole(Known::Yes, self.any_detail(perhaps), 2),
            Source::ItemDetails if matches!(self.here, Here::Itself) => {
                return State::hole(Known::Yes, self.any_detail(perhaps), 2);
            }
            Source::ItemDetails => return State::hole(Known::Yes, Known::AtRunTime, 2),
            Source::Violations if self.facts.violations => Known::AtRunTime,
            Source::Violations => Known::No,
            Source::Errors | Source::Once => Known::Yes,
        };
        let item = match (source, perhaps) {
            (_, None) => Known::Yes,
            (Source::Violations, Some(value)) => self.at(Here::Violation).node_state(value).present(),
            (_, Some(value)) if self.facts.violations => self.at(Here::Error).node_state(value).present(),
            (_, Some(value)) => self.at(Here::Itself).node_state(value).present(),
        };
        State::hole(Known::Yes, both(items, item), 2)
    }

    /// Whether there is a detail among the others; of those that lack `perhaps`, none.
    pub(super) const fn any_detail(&self, perhaps: Option<&Node>) -> Known {
        let (mut any, mut i) = (Known::No, 0);
        while i < self.facts.details.len() {
            if !self.has_own_place(i) {
                let stays = if self.stays(i) {
                    Known::Yes
                } else {
                    Known::AtRunTime
                };
                let item = match perhaps {
                    Some(value) => self.at(Here::Detail(i)).node_state(value).present(),
                    None => Known::Yes,
                };
                match both(stays, item) {
                    Known::Yes => return Known::Yes,
                    Known::AtRunTime => any = Known::AtRunTime,
                    Known::No => {}
                }
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
            Value::Text(text, case) if is_empty(text, *case) => State::hole(Known::Yes, Known::No, 0),
            Value::Json(json) if is_nothing(json.as_bytes()) => State::hole(Known::Yes, Known::No, 2),
            Value::Text(..) | Value::Number(_) | Value::Anchor(_) | Value::Retry(_) => {
                State::hole(Known::Yes, Known::Yes, 0)
            }
            // One that is written as a text is an instruction.
            Value::Json(_) => State::hole(Known::Yes, Known::Yes, 2),
            Value::Url(pieces) => self.url_state(pieces),
            Value::Field(at) if self.can_be_nothing(*at) => State::hole(Known::Yes, Known::AtRunTime, 1),
            Value::Field(_) => State::hole(Known::Yes, Known::Yes, 1),
            Value::Details(_) => State::hole(Known::Yes, self.any_detail(None), 2),
            Value::Dynamic { always, full, .. } => State::hole(
                if *always { Known::Yes } else { Known::AtRunTime },
                if *full { Known::Yes } else { Known::AtRunTime },
                1,
            ),
            Value::Own(_, _, word, forms) => State::hole(Known::AtRunTime, Known::AtRunTime, 2)
                .or(self.at(Here::Outside).value_state(&self.word(*word, forms))),
        }
    }

    /// A URL has something whatever its holes are: the constant part of it.
    const fn url_state(&self, pieces: &[Piece]) -> State {
        State::hole(self.text_state(pieces).complete, Known::Yes, 2)
    }
}

/// Whether a JSON value is what a `?` leaves out: `null`, or an empty text, list or map.
pub(crate) const fn is_nothing(json: &[u8]) -> bool {
    matches!(json, b"null" | b"\"\"" | b"[]" | b"{}")
}
