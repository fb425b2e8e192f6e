//! A status that is sent for all, and the arms that it would tell apart: what `dialect!` checks in one template,
//! once more in the merged one.

use super::needs::Needs;
use super::place::Place;
use super::report::Report;
use super::survey::Survey;
use crate::dialect::{Arm, Form, Hole, ItemWord, Node, Pattern, Spec, Word};

impl Needs {
    /// Notes arms that nobody can tell apart.
    #[inline]
    pub(super) const fn arms(&mut self, arms: &[Arm]) {
        self.unfit |= hides(self.spec) && are_alike(arms) && !Survey::of(self.spec).status;
    }
}

impl Report<'_> {
    /// Names them, where the dialect alone is looked at.
    #[inline]
    pub(super) const fn arms(&mut self, arms: &[Arm], place: &Place<'_>) {
        if hides(self.spec()) && are_alike(arms) && !Survey::of(self.spec()).status {
            self.line();
            self.place(place);
            self.text(
                " has arms that begin alike, and `sent_as` hides the status that would tell which it is; \
                 say the status in the body, as in `\"status\": status`",
            );
        }
    }
}

/// Whether one status is sent for all, in a dialect that extends another: of others, the macro has said so.
#[inline]
const fn hides(spec: &'static Spec) -> bool {
    spec.base.is_some() && sends_one(spec)
}

#[inline]
const fn sends_one(spec: &'static Spec) -> bool {
    match (spec.sent_as, spec.base) {
        (Some(rules), _) => {
            let mut i = 0;
            while i < rules.len() {
                if matches!(rules[i].pattern, Pattern::Any) {
                    return true;
                }
                i += 1;
            }
            false
        }
        (None, Some(base)) => sends_one(base),
        (None, None) => false,
    }
}

/// Whether two arms begin with the same JSON type. Arms of constants are read back by their values.
#[inline]
const fn are_alike(arms: &[Arm]) -> bool {
    let (mut i, mut constants) = (0, true);
    while i < arms.len() {
        constants = constants && matches!(arms[i].value, Node::Const(_));
        i += 1;
    }
    let mut i = 1;
    while i < arms.len() && !constants {
        let mut j = 0;
        while j < i {
            if may_be_same(kind(&arms[i].value), kind(&arms[j].value)) {
                return true;
            }
            j += 1;
        }
        i += 1;
    }
    false
}

/// The JSON type that a value begins with.
#[derive(Clone, Copy)]
enum Kind {
    Any,
    Null,
    Boolean,
    Number,
    Text,
    Array,
    Object,
}

const fn may_be_same(one: Kind, other: Kind) -> bool {
    matches!(one, Kind::Any) || matches!(other, Kind::Any) || one as u8 == other as u8
}

#[inline]
const fn kind(node: &Node) -> Kind {
    match node {
        Node::Const(json) => match json.as_bytes() {
            [b'"', ..] => Kind::Text,
            [b'{', ..] => Kind::Object,
            [b'[', ..] => Kind::Array,
            [b't' | b'f', ..] => Kind::Boolean,
            [b'n', ..] => Kind::Null,
            _ => Kind::Number,
        },
        Node::Text(_) => Kind::Text,
        Node::Hole(hole) => kind_of_hole(hole),
        Node::Object(_) => Kind::Object,
        Node::Array(_) => Kind::Array,
        Node::Or([first, ..]) => kind(first),
        Node::Or([]) | Node::Nothing => Kind::Null,
        Node::Match { arms, .. } => {
            let mut i = 1;
            while i < arms.len() {
                if kind(&arms[i].value) as u8 != kind(&arms[0].value) as u8 {
                    return Kind::Any;
                }
                i += 1;
            }
            if arms.is_empty() {
                Kind::Any
            } else {
                kind(&arms[0].value)
            }
        }
        Node::Custom(_) => Kind::Any,
    }
}

#[inline]
const fn kind_of_hole(hole: &Hole) -> Kind {
    let is_text = has(hole, Form::Text) || has(hole, Form::Phrase) || has(hole, Form::Duration);
    match hole.word {
        Word::Details | Word::Item(ItemWord::Details) => Kind::Object,
        _ if is_text => Kind::Text,
        Word::Detail(_) | Word::Context(_) | Word::Item(ItemWord::Detail(_) | ItemWord::Value) => Kind::Any,
        Word::Number | Word::Status | Word::RetryAfter | Word::Item(ItemWord::Number | ItemWord::Status) => {
            Kind::Number
        }
        Word::Grpc if has(hole, Form::Number) => Kind::Number,
        Word::Timestamp if has(hole, Form::Seconds) || has(hole, Form::Millis) => Kind::Number,
        _ => Kind::Text,
    }
}

#[inline]
const fn has(hole: &Hole, form: Form) -> bool {
    let mut i = 0;
    while i < hole.forms.len() {
        match (hole.forms[i], form) {
            (Form::Text, Form::Text)
            | (Form::Phrase, Form::Phrase)
            | (Form::Duration, Form::Duration)
            | (Form::Number, Form::Number)
            | (Form::Seconds, Form::Seconds)
            | (Form::Millis, Form::Millis) => return true,
            _ => {}
        }
        i += 1;
    }
    false
}
