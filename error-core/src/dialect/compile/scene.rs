//! What a template is compiled for, and what a word means there.

use super::layers::Layers;
use super::mentions::mentions;
use super::word::segment;
use crate::dialect::program::Fill;
use crate::dialect::status::{grpc, grpc_number, phrase};
use crate::dialect::{Case, Docs, Form, Given, Hole, Piece, Spec, Word};
use crate::entry::{DetailFrom, Facts, Kind};
use crate::text::same;

/// An entry, the dialect it is written in, and the loop that the template is in.
#[derive(Clone, Copy)]
pub(crate) struct Scene<'a> {
    pub(crate) spec: &'static Spec,
    pub(crate) facts: &'a Facts,
    pub(crate) here: Here,
    /// In the value of a map: items with the same name share its list.
    pub(crate) lists_are_shared: bool,
    /// In what is left out where a hole that it requires has nothing: here they have something.
    pub(crate) is_asked: bool,
}

/// The loop that a part of a template is in.
#[derive(Clone, Copy)]
pub(crate) enum Here {
    Outside,
    /// A violation.
    Violation,
    /// A violation; what it does not say is the error's.
    Error,
    /// The error itself, in the place of its violations.
    Itself,
    /// The detail of this position.
    Detail(usize),
    /// A detail of a violation.
    ItemDetail,
}

/// What fills a hole, as far as the entry tells.
#[derive(Clone, Copy)]
pub(crate) enum Value {
    /// Nothing does. The name of the word.
    Lack(&'static str),
    Text(&'static str, Option<Case>),
    Number(i64),
    /// The URL of this base, with the entry's anchor.
    Anchor(&'static str),
    Url(&'static [Piece]),
    /// A time that is constant.
    Retry(u32),
    /// A detail's constant, as JSON.
    Json(&'static str),
    /// The detail of this position, from a field.
    Field(usize),
    /// All details that have no place of their own.
    Details(Option<Case>),
    /// Known at run time only; whether it is always there, and has always something.
    Dynamic {
        fill: Fill,
        argument: &'static str,
        always: bool,
        full: bool,
    },
    /// The item's own, or what the word means of the error.
    Own(Fill, &'static str, Word, &'static [Form]),
}

impl<'a> Scene<'a> {
    /// Outside of all loops: in the body, or in a text of the dialect's headers.
    pub(crate) const fn outside(spec: &'static Spec, facts: &'a Facts) -> Self {
        Self {
            spec,
            facts,
            here: Here::Outside,
            lists_are_shared: false,
            is_asked: false,
        }
    }
}

impl Scene<'_> {
    /// What fills `hole` here.
    pub(crate) const fn value(&self, hole: &Hole) -> Value {
        self.word(hole.word, hole.forms)
    }

    pub(crate) const fn word(&self, word: Word, forms: &'static [Form]) -> Value {
        let facts = self.facts;
        let case = case_of(forms);
        match word {
            Word::Code => Value::Text(facts.code, case),
            Word::Segment(index) => text("code", segment(facts.code, self.spec.separator(), index), case),
            Word::Number => match facts.number {
                Some(number) => Value::Number(number),
                None => Value::Lack("number"),
            },
            Word::Status => status_value(facts.status, forms, case),
            Word::Grpc => grpc_value(facts, forms, case),
            Word::Message if facts.formatted => Value::Dynamic {
                fill: Fill::Message,
                argument: "message",
                always: true,
                full: false,
            },
            Word::Message => Value::Text(facts.message, case),
            Word::Title if !facts.names.has_title() => Value::Lack("title"),
            Word::Title => Value::Text(facts.names.title(), case),
            Word::Remediation => text("remediation", facts.remediation, case),
            Word::Category => text("category", facts.category, case),
            Word::Recovery => match facts.recovery {
                Some(recovery) => Value::Text(recovery.name(), case),
                None => Value::Lack("recovery"),
            },
            Word::DocumentationUrl => self.documentation_url(),
            Word::RetryAfter => self.retry(),
            Word::Details => Value::Details(case),
            Word::Detail(name) => self.named_detail(name),
            Word::Timestamp => Value::Dynamic {
                fill: Fill::Timestamp,
                argument: "timestamp",
                always: true,
                full: true,
            },
            Word::RequestId => context("request_id"),
            Word::RequestPath => context("request_path"),
            Word::TraceId => context("trace_id"),
            Word::Host => context("host"),
            Word::Instance => context("instance"),
            Word::Language => context("language"),
            Word::Context(name) => self.context(name),
            Word::Item(word) => self.item(word, forms),
        }
    }

    const fn documentation_url(&self) -> Value {
        if let Some(url) = self.facts.docs {
            return Value::Text(url, None);
        }
        match self.spec.docs_rule() {
            Some(Docs::Base(base)) => Value::Anchor(base),
            Some(Docs::Template(pieces)) => Value::Url(pieces),
            None => Value::Lack("documentation_url"),
        }
    }

    const fn retry(&self) -> Value {
        let always = self.facts.retry_after.is_some();
        match self.facts.retry_after {
            Some(seconds) if !self.facts.retry_field => Value::Retry(seconds),
            None if !self.facts.retry_field => Value::Lack("retry_after"),
            _ => Value::Dynamic {
                fill: Fill::Retry,
                argument: "retry_after",
                always,
                full: always,
            },
        }
    }

    /// What the dialect gives, else what the request's context says.
    const fn context(&self, name: &'static str) -> Value {
        match self.spec.given(name) {
            Some(Given { text: Some(text), .. }) => Value::Text(text, None),
            Some(given) => Value::Json(given.json),
            None => context(name),
        }
    }

    const fn named_detail(&self, name: &'static str) -> Value {
        let mut i = 0;
        while i < self.facts.details.len() {
            if same(self.facts.details[i].name, name) {
                return self.detail(i);
            }
            i += 1;
        }
        Value::Lack(name)
    }

    /// The value of the detail at a position.
    pub(crate) const fn detail(&self, at: usize) -> Value {
        let detail = &self.facts.details[at];
        match detail.from {
            DetailFrom::Constant(json) => Value::Json(json),
            DetailFrom::Field { .. } => Value::Field(at),
            DetailFrom::Context => context(detail.name),
        }
    }

    /// Whether the detail at a position is in an object of details whatever its value is.
    pub(crate) const fn stays(&self, at: usize) -> bool {
        match self.facts.details[at].from {
            DetailFrom::Constant(_) | DetailFrom::Field { skip_none: false, .. } => true,
            DetailFrom::Field { .. } | DetailFrom::Context => false,
        }
    }

    /// Whether the field of a detail can have nothing: `null`, an empty text, list or map.
    pub(crate) const fn can_be_nothing(&self, at: usize) -> bool {
        let detail = &self.facts.details[at];
        detail.nullable || !matches!(detail.kind, Kind::Integer | Kind::Boolean)
    }

    /// Whether the template names the detail at a position: then it is not among the others.
    pub(crate) const fn has_own_place(&self, at: usize) -> bool {
        let name = self.facts.details[at].name;
        match (self.spec.base, &self.spec.body) {
            (None, Some(body)) => mentions(body, name, self.facts),
            _ => Layers::of_body(self.spec).mentions(name, self.facts),
        }
    }

    /// The same in what is left out, or replaced, where a hole that it requires has nothing.
    pub(super) const fn asked(&self) -> Self {
        Self {
            is_asked: true,
            ..*self
        }
    }

    pub(super) const fn asked_if(&self, optional: bool) -> Self {
        if optional { self.asked() } else { *self }
    }

    /// The same, elsewhere.
    pub(crate) const fn at(&self, here: Here) -> Self {
        Self {
            here,
            ..Self::outside(self.spec, self.facts)
        }
    }
}

const fn context(name: &'static str) -> Value {
    Value::Dynamic {
        fill: Fill::Context,
        argument: name,
        always: false,
        full: false,
    }
}

const fn text(word: &'static str, text: Option<&'static str>, case: Option<Case>) -> Value {
    match text {
        Some(text) => Value::Text(text, case),
        None => Value::Lack(word),
    }
}

const fn status_value(status: u16, forms: &[Form], case: Option<Case>) -> Value {
    match forms {
        _ if status == 0 => Value::Lack("status"),
        [Form::Phrase, ..] => Value::Text(phrase(status), case),
        _ => Value::Number(status as i64),
    }
}

const fn grpc_value(facts: &Facts, forms: &[Form], case: Option<Case>) -> Value {
    let name = match facts.grpc {
        Some(name) => name,
        None => grpc(facts.status),
    };
    match forms {
        [Form::Number, ..] => Value::Number(grpc_number(name)),
        _ => Value::Text(name, case),
    }
}

pub(crate) const fn case_of(forms: &[Form]) -> Option<Case> {
    let mut i = 0;
    while i < forms.len() {
        if let Form::Case(case) = forms[i] {
            return Some(case);
        }
        i += 1;
    }
    None
}
