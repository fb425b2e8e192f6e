//! Whether a value is what the template has at its place.

use super::scan::Scanner;
use super::unescape::unescape;
use super::value::{Kind, Value};
use super::{layers, pattern};
use crate::dialect::{Arm, Element, Form, Hole, ItemWord, Member, Node, Spec, Word};

/// JSON types, one bit each.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Kinds(u8);

impl Kinds {
    const NONE: Self = Self(0);
    const ALL: Self = Self(u8::MAX);

    const fn one(kind: Kind) -> Self {
        Self(1 << kind as u8)
    }

    const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(super) const fn has(self, kind: Kind) -> bool {
        self.0 & Self::one(kind).0 != 0
    }
}

/// The types that a value of this template can have.
pub(super) fn kinds(node: &Node) -> Kinds {
    match node {
        Node::Const(json) => json
            .bytes()
            .next()
            .and_then(Kind::of)
            .map_or(Kinds::NONE, Kinds::one),
        Node::Text(_) => Kinds::one(Kind::Text),
        Node::Hole(hole) => kinds_of_hole(hole),
        Node::Object(_) => Kinds::one(Kind::Object),
        Node::Array(_) => Kinds::one(Kind::Array),
        Node::Or(nodes) => nodes.iter().fold(Kinds::NONE, |all, node| all.and(kinds(node))),
        Node::Match { arms, .. } => arms
            .iter()
            .fold(Kinds::NONE, |all, arm| all.and(kinds(&arm.value))),
        Node::Custom(_) => Kinds::ALL,
        Node::Nothing => Kinds::NONE,
    }
}

fn kinds_of_hole(hole: &Hole) -> Kinds {
    let is = |form: Form| hole.forms.contains(&form);
    match hole.word {
        Word::Details | Word::Item(ItemWord::Details) => Kinds::one(Kind::Object),
        Word::Detail(_) | Word::Context(_) | Word::Item(ItemWord::Detail(_) | ItemWord::Value)
            if !is(Form::Text) =>
        {
            Kinds::ALL
        }
        Word::Number | Word::Status | Word::Item(ItemWord::Number | ItemWord::Status)
            if !is(Form::Text) && !is(Form::Phrase) =>
        {
            Kinds::one(Kind::Number)
        }
        Word::Grpc if is(Form::Number) => Kinds::one(Kind::Number),
        Word::RetryAfter if !is(Form::Text) && !is(Form::Duration) => Kinds::one(Kind::Number),
        Word::Timestamp if is(Form::Seconds) || is(Form::Millis) => Kinds::one(Kind::Number),
        _ => Kinds::one(Kind::Text),
    }
}

/// Whether a value is a constant.
#[inline]
pub(super) fn is_constant(constant: &str, value: Value, scan: &Scanner<'_>) -> bool {
    // Escapes are longer than what they stand for: a longer text without any is another.
    let is_longer = value.is_text() && !value.is_escaped() && value.len() > constant.len();
    !is_longer && says(constant, value, scan)
}

fn says(constant: &str, value: Value, scan: &Scanner<'_>) -> bool {
    let text = value.span().of(scan.text);
    if text == constant {
        return true;
    }
    match value.kind() {
        Kind::Text => is_text(constant, &scan.read(value)),
        // Only empty ones are constants.
        Kind::Object | Kind::Array => {
            let bytes = text.bytes().filter(|byte| !byte.is_ascii_whitespace());
            bytes.eq(constant.bytes())
        }
        _ => false,
    }
}

/// Whether a text is what a constant, given as JSON, says.
pub(super) fn is_text(constant: &str, text: &str) -> bool {
    let inside = constant.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    inside.is_some_and(|inside| {
        inside == text || inside.as_bytes().contains(&b'\\') && unescape(inside) == text
    })
}

/// The alternative that a value is (rule 4). A text is the first template of a text that it is written in.
pub(super) fn alternative(nodes: &'static [Node], value: Value, scan: &Scanner<'_>) -> Option<&'static Node> {
    let kind = value.kind();
    let is_it = |node: &Node| match node {
        Node::Text(pieces) if value.is_text() => pattern::is_written_in(pieces, &scan.read(value)),
        node => kinds(node).has(kind),
    };
    let fitting = nodes.iter().find(|node| is_it(node));
    let alike = || nodes.iter().filter(|node| kinds(node).has(kind));
    // Of texts alone, the one whose constants are there, though a hole be empty.
    let has_constants = |node: &&Node| match node {
        Node::Text(pieces) => pattern::read(pieces, &scan.read(value), pattern::In::Json, &mut |_, _| ()),
        _ => true,
    };
    fitting
        .or_else(|| alike().find(|node| !matches!(node, Node::Text(_))))
        .or_else(|| alike().find(has_constants))
        .or_else(|| alike().next())
}

/// How well a value fits a template: what it has of what must be there, and what it has that cannot be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Fit {
    /// Members that must be there, and are, with the right type.
    pub(super) there: u32,
    /// Members that must be there, and are not.
    pub(super) missing: u32,
    pub(super) constants: u32,
    /// Constants that are something else.
    pub(super) unlike: u32,
    /// Values of another type.
    pub(super) mistyped: u32,
}

impl Fit {
    /// How the next value fits.
    pub(super) fn of(node: &'static Node, mut scan: Scanner<'_>) -> Self {
        let mut fit = Self::default();
        fit.node(node, &mut scan);
        fit
    }

    /// How a body fits a dialect.
    pub(super) fn of_body(spec: &'static Spec, mut scan: Scanner<'_>) -> Self {
        let mut fit = Self::default();
        match layers::body(spec) {
            Some(part) => fit.part(&part, &mut scan),
            None => fit.missing = 1,
        }
        fit
    }

    /// Whether nothing speaks against it.
    pub(super) fn fits(self) -> bool {
        self.missing == 0 && self.unlike == 0 && self.mistyped == 0
    }

    /// Whether its constants tell that it is this.
    pub(super) fn is_told(self) -> bool {
        self.constants > 0 && self.unlike == 0
    }

    pub(super) fn has_constants(self) -> bool {
        self.constants + self.unlike > 0
    }

    fn part(&mut self, part: &layers::Part, scan: &mut Scanner<'_>) {
        match part {
            layers::Part::Node(node) => self.node(node, scan),
            layers::Part::Object(layers) => self.object(layers.as_slice(), scan),
        }
    }

    fn node(&mut self, node: &'static Node, scan: &mut Scanner<'_>) {
        let Some(kind) = scan.peek().and_then(Kind::of) else {
            self.mistyped += 1;
            scan.value();
            return;
        };
        if !kinds(node).has(kind) {
            // Many write `null` for what is not there.
            self.mistyped += u32::from(kind != Kind::Null);
            scan.value();
            return;
        }
        match node {
            Node::Const(constant) => {
                let value = scan.value();
                let is_it = value.is_some_and(|value| is_constant(constant, value, scan));
                self.constants += u32::from(is_it);
                self.unlike += u32::from(!is_it);
            }
            Node::Text(pieces) => {
                let Some(value) = scan.value() else { return };
                let is_it = pattern::read(pieces, &scan.read(value), pattern::In::Json, &mut |_, _| ());
                self.constants += u32::from(is_it);
                self.unlike += u32::from(!is_it);
            }
            Node::Object(members) => self.object(&[members], scan),
            Node::Array(elements) => self.array(elements, scan),
            Node::Or(nodes) => {
                let before = scan.at;
                let Some(value) = scan.value() else { return };
                match alternative(nodes, value, scan) {
                    // The default is one of many values.
                    Some(Node::Const(_) | Node::Hole(_)) | None => {}
                    Some(node) => {
                        scan.at = before;
                        self.node(node, scan);
                    }
                }
            }
            Node::Match { arms, .. } => self.arms(arms, kind, scan),
            Node::Hole(_) | Node::Custom(_) | Node::Nothing => {
                scan.value();
            }
        }
    }

    /// Which arm it is, the value itself says best.
    fn arms(&mut self, arms: &'static [Arm], kind: Kind, scan: &mut Scanner<'_>) {
        let fitting = arms.iter().find(|arm| Self::of(&arm.value, *scan).fits());
        let arm = fitting.or_else(|| arms.iter().find(|arm| kinds(&arm.value).has(kind)));
        match arm {
            Some(arm) => self.node(&arm.value, scan),
            None => {
                scan.value();
            }
        }
    }

    fn object(&mut self, layers: &[&'static [Member]], scan: &mut Scanner<'_>) {
        if !scan.enter(b'{') {
            self.mistyped += 1;
            scan.value();
            return;
        }
        let required = required(layers);
        let mut there = 0;
        while let Some(key) = scan.key() {
            match layers::member(layers, &scan.read(key)) {
                Some((_, optional, part)) => {
                    there += u32::from(!optional);
                    self.part(&part, scan);
                }
                None => {
                    scan.value();
                }
            }
        }
        self.there += there.min(required);
        self.missing += required.saturating_sub(there);
    }

    fn array(&mut self, elements: &'static [Element], scan: &mut Scanner<'_>) {
        if !scan.enter(b'[') {
            self.mistyped += 1;
            scan.value();
            return;
        }
        let mut first = true;
        while scan.element() {
            match elements {
                // The others are like the first.
                [Element::For { value, .. }] if first => self.node(value, scan),
                _ => {
                    scan.value();
                }
            }
            first = false;
        }
    }
}

/// How many members the merged object must have.
fn required(layers: &[&'static [Member]]) -> u32 {
    let mut required = 0;
    for (below, members) in layers.iter().enumerate() {
        for member in *members {
            let Member::Field { key, .. } = member else {
                continue;
            };
            let is_below = layers.iter().take(below).any(|members| names(members, key.raw));
            let is_required = layers::member(layers, key.raw).is_some_and(|(_, optional, _)| !optional);
            required += u32::from(!is_below && is_required);
        }
    }
    required
}

fn names(members: &[Member], name: &str) -> bool {
    members
        .iter()
        .any(|member| matches!(member, Member::Field { key, .. } if key.raw == name))
}
