//! Whether a client can tell from an answer which error it is: what `decode` asks of a dialect.

use http::StatusCode;

use super::code;
use crate::dialect::compile::layers::{Cursor, Layers, Part};
use crate::dialect::{Element, Grammar, Hole, ItemWord, Node, Piece, Source, Spec, Word};
use crate::entry::Facts;
use crate::list::List;
use crate::text::{ConstText, same};

/// What of a dialect names an error.
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a word that is there or not"
)]
#[derive(Clone, Copy)]
pub(crate) struct Identity {
    spec: &'static Spec,
    codes: Option<Grammar>,
    /// The code as a whole, or a part that nobody knows.
    always: bool,
    number: bool,
    /// The code or number of an item, which is the error's where it has no violations.
    item: bool,
    /// The status of the error, also where the answer has another.
    status: bool,
    /// The segments of the code, one bit each.
    segments: u64,
    /// The URL of its documentation, where that is the dialect's.
    url: bool,
}

impl Identity {
    pub(crate) const fn of(spec: &'static Spec) -> Self {
        let mut identity = Self {
            spec,
            codes: grammar(spec),
            always: false,
            number: false,
            item: false,
            status: false,
            segments: 0,
            url: false,
        };
        identity.value(&Layers::of_body(spec));
        let mut layer = Some(spec);
        while let Some(spec) = layer {
            let mut i = 0;
            while i < spec.headers.len() {
                identity.pieces(spec.headers[i].value);
                i += 1;
            }
            layer = spec.base;
        }
        identity
    }

    const fn value(&mut self, layers: &Layers) {
        if let Some(plain) = &layers.plain {
            self.node(plain);
            return;
        }
        let mut at = Cursor::START;
        while let Some(part) = layers.next(&mut at) {
            match part {
                Part::Field { value, .. } => self.value(&value),
                Part::For {
                    source: Source::Once,
                    key,
                    value,
                    ..
                } => {
                    self.node(&key);
                    self.node(&value);
                }
                Part::For { source, value, .. } => self.item(source, &value),
                Part::Spread(_) => {}
            }
        }
    }

    const fn node(&mut self, node: &Node) {
        match node {
            Node::Const(_) | Node::Nothing => {}
            Node::Custom(_) => self.always = true,
            Node::Text(text) => self.pieces(text),
            Node::Hole(hole) => self.hole(hole),
            Node::Object(_) => self.value(&Layers::of(*node)),
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
            Node::Array(elements) => {
                let mut i = 0;
                while i < elements.len() {
                    match &elements[i] {
                        Element::Item { value, .. } => self.node(value),
                        Element::For { source, value, .. } => self.item(*source, value),
                        Element::Spread(_) => {}
                    }
                    i += 1;
                }
            }
        }
    }

    /// Of errors there is always one; of violations and details there may be none.
    const fn item(&mut self, source: Source, value: &Node) {
        if matches!(source, Source::Errors) {
            self.node(value);
        }
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
        match hole.word {
            Word::Code => self.always = true,
            Word::Number => self.number = true,
            Word::Status => self.status = true,
            Word::Segment(index) if index < 64 => self.segments |= 1 << index,
            Word::Item(ItemWord::Code | ItemWord::Number) => self.item = true,
            Word::DocumentationUrl => self.url = self.spec.docs_rule().is_some(),
            _ => {}
        }
    }

    /// Whether an answer names this error otherwise than by its status.
    const fn names(&self, facts: &Facts) -> bool {
        let all = code::segments(facts.code, self.codes.as_ref());
        self.always
            || self.number && facts.number.is_some()
            || self.item && !facts.violations
            || self.url && facts.docs.is_none()
            || self.segments != 0 && all < 64 && self.segments.trailing_ones() as usize >= all
    }

    /// The status that an answer tells of this error.
    const fn told(&self, facts: &Facts) -> u16 {
        if self.status {
            facts.status
        } else {
            self.spec.sent(facts.status)
        }
    }

    fn silent(&self, list: &'static List, status: u16, found: &mut Vec<&'static Facts>) {
        let entries = list.entries.iter().map(crate::Entry::facts);
        found.extend(
            entries.filter(|facts| is_sent(facts) && !self.names(facts) && self.told(facts) == status),
        );
        for list in list.forwards {
            self.silent(list, status, found);
        }
    }

    /// The only error of the lists that is named by nothing but this status.
    pub(crate) fn only(
        &self,
        list: &'static List,
        status: StatusCode,
        answer: StatusCode,
    ) -> Option<&'static Facts> {
        let status = if self.status { status } else { answer }.as_u16();
        let mut found = Vec::new();
        self.silent(list, status, &mut found);
        match found[..] {
            [only] => Some(only),
            _ => None,
        }
    }
}

const fn grammar(spec: &'static Spec) -> Option<Grammar> {
    match (spec.codes, spec.base) {
        (None, Some(base)) => grammar(base),
        (codes, _) => codes,
    }
}

const fn is_sent(facts: &Facts) -> bool {
    !facts.internal && facts.status != 0
}

/// Writes which errors of a list a client cannot tell apart, and says how long that is: 0 where it can.
pub(super) const fn ambiguous(spec: &'static Spec, list: &'static List, buffer: &mut [u8]) -> usize {
    let identity = Identity::of(spec);
    let mut out = ConstText::new(buffer);
    if spec.failed() || identity.always {
        return 0;
    }
    out.text("what `");
    out.text(list.name);
    out.text("` answers in the dialect `");
    out.text(spec.name);
    out.text("` cannot be decoded");
    let start = out.len();
    each(&identity, list, list, &mut out);
    if out.len() == start { 0 } else { out.len() }
}

const fn each(identity: &Identity, all: &'static List, list: &'static List, out: &mut ConstText<'_>) {
    let mut i = 0;
    while i < list.entries.len() {
        let facts = list.entries[i].facts();
        if is_sent(facts)
            && !identity.names(facts)
            && let Some(other) = earlier(identity, all, facts)
        {
            out.text("\n  ");
            out.text(facts.variant);
            out.text(" (");
            out.text(facts.file);
            out.text(":");
            out.number(facts.line as u64);
            out.text("): is told by its status only, ");
            out.number(identity.told(facts) as u64);
            out.text(", which is that of `");
            out.text(other.variant);
            out.text("` too; write `code` into the dialect, outside of lists");
        }
        i += 1;
    }
    let mut i = 0;
    while i < list.forwards.len() {
        each(identity, all, list.forwards[i], out);
        i += 1;
    }
}

/// The first error before this one that is told by the same status.
const fn earlier(identity: &Identity, list: &'static List, facts: &Facts) -> Option<&'static Facts> {
    let mut i = 0;
    while i < list.entries.len() {
        let other = list.entries[i].facts();
        if other.line == facts.line && other.key == facts.key && same(other.variant, facts.variant) {
            return None;
        }
        if is_sent(other) && !identity.names(other) && identity.told(other) == identity.told(facts) {
            return Some(other);
        }
        i += 1;
    }
    let mut i = 0;
    while i < list.forwards.len() {
        if let Some(other) = earlier(identity, list.forwards[i], facts) {
            return Some(other);
        }
        i += 1;
    }
    None
}
