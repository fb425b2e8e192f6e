//! The walk over the parts of a template that are written for one entry.

use super::headers::{base, is_named_above};
use super::said::{Count, Rank, Said, Wire, put};
use crate::dialect::compile::layers::{Cursor, Layers, Part};
use crate::dialect::compile::pick::pick;
use crate::dialect::compile::scene::{Here, Scene, case_of};
use crate::dialect::compile::state::{Known, State};
use crate::dialect::compile::word::of_error;
use crate::dialect::{Arm, Case, Docs, Element, Hole, ItemWord, Node, On, Piece, Source, Spec, Word};
use crate::entry::Facts;
use crate::text::same;

/// Everything that an answer says of an entry in a dialect.
pub(super) const fn tell(spec: &'static Spec, facts: &'static Facts, count: Count) -> Said {
    let mut walk = Walk {
        scene: Scene::outside(spec, facts),
        count,
        rank: Rank::Body,
        said: Said::NOTHING,
        is_named: false,
        has_value: false,
    };
    walk.value(&Layers::of_body(spec));
    walk.headers(spec, 0);
    walk.said
}

struct Walk<'a> {
    scene: Scene<'a>,
    count: Count,
    rank: Rank,
    said: Said,
    /// Of a loop over details: their names and their values stand in it.
    is_named: bool,
    has_value: bool,
}

impl Walk<'_> {
    const fn value(&mut self, layers: &Layers) {
        if let Some(plain) = &layers.plain {
            self.node(plain);
            return;
        }
        let mut at = Cursor::START;
        while let Some(part) = layers.next(&mut at) {
            match part {
                Part::Field { optional, value, .. } => {
                    if !optional || self.counts(self.scene.state(&value)) {
                        self.value(&value);
                    }
                }
                Part::For {
                    source: Source::Once,
                    key,
                    optional,
                    value,
                } => {
                    let state = self.scene.map_state(Source::Once, &key, (false, &value));
                    if !optional || self.counts(state) {
                        self.node(&key);
                        self.node(&value);
                    }
                }
                Part::For {
                    source,
                    key,
                    optional,
                    value,
                } => self.each(source, optional, Some(&key), &value),
                Part::Spread(hole) => self.hole(&hole),
            }
        }
    }

    const fn counts(&self, state: State) -> bool {
        match (self.count, state.present()) {
            (_, Known::Yes) | (Count::Possible, Known::AtRunTime) => true,
            (_, Known::No) | (Count::Certain, Known::AtRunTime) => false,
        }
    }

    const fn node(&mut self, node: &Node) {
        match node {
            Node::Const(_) | Node::Nothing => {}
            Node::Custom(_) => self.custom(),
            Node::Text(text) => self.pieces(text),
            Node::Hole(hole) => self.hole(hole),
            Node::Object(_) => self.value(&Layers::of(*node)),
            Node::Or(nodes) => self.or(nodes),
            Node::Match { on, arms } => self.arm(*on, arms),
            Node::Array(elements) => {
                let mut i = 0;
                while i < elements.len() {
                    self.element(&elements[i]);
                    i += 1;
                }
            }
        }
    }

    /// It is given everything, and what it reads nobody knows.
    const fn custom(&mut self) {
        let wire = self.wire(None);
        put(&mut self.said.code, Some(wire));
        self.said.number = true;
        self.said.status = true;
        self.said.details = u128::MAX;
    }

    const fn element(&mut self, element: &Element) {
        match element {
            Element::Item { optional, value } => {
                if !*optional || self.counts(self.scene.node_state(value)) {
                    self.node(value);
                }
            }
            Element::For {
                source,
                optional,
                value,
            } => self.each(*source, *optional, None, value),
            Element::Spread(_) => {}
        }
    }

    const fn arm(&mut self, on: On, arms: &[Arm]) {
        if let Some(value) = pick(on, arms, self.scene.facts) {
            self.node(value);
        }
    }

    /// Where it is known at run time only which one is written, what all of them say.
    const fn or(&mut self, nodes: &[Node]) {
        let mut all: Option<Said> = None;
        let mut i = 0;
        while i < nodes.len() {
            let state = self.scene.node_state(&nodes[i]).present();
            let is_last = i + 1 == nodes.len() || matches!(state, Known::Yes);
            if is_last || !matches!(state, Known::No) {
                let mut one = Self {
                    said: Said::NOTHING,
                    ..*self
                };
                one.node(&nodes[i]);
                all = Some(match (all, self.count) {
                    (None, _) => one.said,
                    (Some(all), Count::Certain) => all.common(one.said),
                    (Some(mut all), Count::Possible) => {
                        all.add(one.said);
                        all
                    }
                });
            }
            if is_last {
                break;
            }
            i += 1;
        }
        if let Some(all) = all {
            self.said.add(all);
        }
    }

    /// Of errors there is always one, the error itself where it has no violations; of violations and details there
    /// may be none.
    const fn each(&mut self, source: Source, optional: bool, key: Option<&Node>, value: &Node) {
        let here = match source {
            Source::Violations | Source::Once => return,
            Source::Errors if self.scene.facts.violations && matches!(self.count, Count::Certain) => return,
            Source::Errors => Here::Itself,
            Source::Details => Here::Outside,
            // Of the error itself, in the place of its violations.
            Source::ItemDetails if matches!(self.scene.here, Here::Itself) => Here::Outside,
            Source::ItemDetails => return,
        };
        let mut inner = Self {
            scene: self.scene.at(here),
            rank: Rank::Loop,
            said: Said::NOTHING,
            is_named: false,
            has_value: false,
            ..*self
        };
        if optional && matches!(here, Here::Itself) && !inner.counts(inner.scene.node_state(value)) {
            return;
        }
        if let Some(key) = key {
            inner.node(key);
        }
        inner.node(value);
        if inner.is_named && inner.has_value {
            inner.others();
        }
        self.said.add(inner.said);
    }

    const fn pieces(&mut self, pieces: &[Piece]) {
        let mut i = 0;
        while i < pieces.len() {
            if let Piece::Hole(hole) = &pieces[i] {
                self.hole(hole);
            }
            i += 1;
        }
    }

    const fn hole(&mut self, hole: &Hole) {
        let wire = self.wire(case_of(hole.forms));
        let word = match (hole.word, self.scene.here) {
            (Word::Item(word), Here::Itself) => match of_error(word) {
                Some(word) => word,
                None => return,
            },
            (word, _) => word,
        };
        match word {
            Word::Code => put(&mut self.said.code, Some(wire)),
            Word::Segment(index) if (index as usize) < Said::SEGMENTS => {
                put(&mut self.said.segments[index as usize], Some(wire));
            }
            Word::Number => self.said.number |= self.scene.facts.number.is_some(),
            Word::Status => self.said.status = true,
            Word::DocumentationUrl => self.url(),
            Word::Details => self.others(),
            Word::Detail(name) => self.detail(name),
            Word::Item(ItemWord::Name) => self.is_named = true,
            Word::Item(ItemWord::Value) => self.has_value = true,
            _ => {}
        }
    }

    const fn wire(&self, case: Option<Case>) -> Wire {
        Wire {
            rank: self.rank,
            case,
        }
    }

    /// A URL that the dialect makes of the code.
    const fn url(&mut self) {
        if self.scene.facts.docs.is_some() {
            return;
        }
        let mut inner = Self {
            rank: Rank::Url,
            said: Said::NOTHING,
            ..*self
        };
        let wire = inner.wire(Some(Case::Kebab));
        match self.scene.spec.docs_rule() {
            Some(Docs::Base(_)) => put(&mut inner.said.code, Some(wire)),
            Some(Docs::Template(pieces)) => inner.pieces(pieces),
            None => {}
        }
        self.said.add(inner.said);
    }

    const fn detail(&mut self, name: &str) {
        let (details, mut i) = (self.scene.facts.details, 0);
        while i < details.len() && i < 128 {
            if same(details[i].name, name) {
                self.said.details |= 1 << i;
            }
            i += 1;
        }
    }

    /// All details that have no place of their own.
    #[inline]
    const fn others(&mut self) {
        let mut i = 0;
        while i < self.scene.facts.details.len() && i < 128 {
            if !self.scene.has_own_place(i) {
                self.said.details |= 1 << i;
            }
            i += 1;
        }
    }

    /// The headers of the dialect so many bases below, and of its own bases.
    const fn headers(&mut self, top: &'static Spec, depth: usize) {
        let Some(spec) = base(top, depth) else { return };
        self.rank = Rank::Header;
        let mut i = 0;
        while i < spec.headers.len() {
            let header = &spec.headers[i];
            let is_sent = !header.optional || self.counts(self.scene.text_state(header.value));
            if is_sent && !is_named_above(top, depth, header.name) {
                self.pieces(header.value);
            }
            i += 1;
        }
        self.headers(top, depth + 1);
    }
}
