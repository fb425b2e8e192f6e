//! Putting a value where its hole says.

use core::time::Duration;

use super::found::{Found, Named, Place, Wire};
use super::item::Item;
use super::path::Path;
use super::scan::{Kind, Scanner, Value};
use super::text::Text;
use super::{time, words};
use crate::dialect::{Form, Hole, ItemWord, Word};
use crate::json::push_string;

/// What stands for a hole.
pub(super) enum Given {
    /// A value of the body.
    Json(Value),
    /// A part of a text.
    Part(Text),
}

/// A value, and how to read it.
pub(super) struct Reading<'s, 'a> {
    pub(super) scan: &'s Scanner<'a>,
    pub(super) hole: &'static Hole,
    pub(super) given: Given,
}

impl Reading<'_, '_> {
    /// The text that it is; an empty one does not count, nor does what is no text.
    fn text(&self) -> Option<Text> {
        let text = match &self.given {
            Given::Json(value) if value.kind == Kind::Text => self.scan.unquoted(*value),
            Given::Json(_) => return None,
            Given::Part(text) => text.clone(),
        };
        (!text.is_empty()).then_some(text)
    }

    fn is_form(&self, form: Form) -> bool {
        self.hole.forms.contains(&form)
    }

    /// The number that it is, as it is written: in a text where the form says so.
    fn number(&self, in_text: bool) -> Option<Text> {
        match &self.given {
            Given::Json(value) if !in_text && value.kind == Kind::Number => Some(Text::Span(value.span)),
            Given::Json(_) if !in_text => None,
            _ => self.text(),
        }
    }

    fn integer(&self) -> Option<i64> {
        let number = self.number(self.is_form(Form::Text))?;
        words::integer(number.of(self.scan.text))
    }

    fn wire(&self) -> Option<Wire> {
        Some(Wire {
            text: self.text()?,
            case: words::case(self.hole.forms),
        })
    }

    fn status(&self) -> Option<u16> {
        if self.is_form(Form::Phrase) {
            return words::status_of_phrase(self.text()?.of(self.scan.text), words::case(self.hole.forms));
        }
        u16::try_from(self.integer()?)
            .ok()
            .filter(|status| (400..=599).contains(status))
    }

    fn grpc(&self) -> Option<&'static str> {
        if self.is_form(Form::Number) {
            let number = self.number(false)?;
            return words::grpc_of_number(words::integer(number.of(self.scan.text))?);
        }
        words::grpc_of_name(self.text()?.of(self.scan.text), words::case(self.hole.forms))
    }

    fn retry(&self) -> Option<Duration> {
        let number = self.number(self.is_form(Form::Text) || self.is_form(Form::Duration))?;
        time::retry(number.of(self.scan.text), self.hole.forms.first().copied())
    }

    fn time(&self) -> Option<Duration> {
        let body = self.scan.text;
        let since = |parts: u64| {
            let number = self.number(false)?;
            let number = u64::try_from(words::integer(number.of(body))?).ok()?;
            Some(Duration::from_millis(number.checked_mul(parts)?))
        };
        match self.hole.forms.first() {
            Some(Form::Seconds) => since(1_000),
            Some(Form::Millis) => since(1),
            _ => time::rfc_3339(self.text()?.of(body)),
        }
    }

    /// The value as JSON; `null` is none.
    fn json(&self) -> Option<(Text, bool)> {
        let as_text = self.is_form(Form::Text);
        match &self.given {
            Given::Json(value) if value.kind == Kind::Null => None,
            Given::Json(value) => Some((Text::Span(value.span), as_text)),
            Given::Part(text) => {
                let mut json = Vec::new();
                push_string(text.of(self.scan.text), &mut json);
                Some((String::from_utf8(json).ok()?.into(), true))
            }
        }
    }

    fn named(&self, name: &'static str) -> Option<Named> {
        let (json, as_text) = self.json()?;
        Some(Named {
            name: Text::Static(name),
            case: None,
            json,
            as_text,
        })
    }

    /// Puts the value into a word of the error, or of the item that is read.
    pub(super) fn put(&self, found: &mut Found, item: &mut Item, place: Place) -> Option<()> {
        match self.hole.word {
            Word::Code => found.code.put(place, self.wire()?),
            Word::Segment(index) => found.segment(index, place, self.wire()?),
            Word::Number => found.number.put(place, self.integer()?),
            Word::Status => found.status.put(place, self.status()?),
            Word::Grpc => found.grpc.put(place, self.grpc()?),
            Word::Message => found.message.put(place, self.text()?),
            Word::Title => found.title.put(place, self.text()?),
            Word::Remediation => found.remediation.put(place, self.text()?),
            Word::Category => found.category.put(place, self.text()?),
            Word::Recovery => {
                let text = self.text()?;
                let recovery = words::recovery(text.of(self.scan.text), words::case(self.hole.forms))?;
                found.recovery.put(place, recovery);
            }
            Word::DocumentationUrl => found.documentation_url.put(place, self.text()?),
            Word::RetryAfter => found.retry.put(place, self.retry()?),
            Word::Details => {}
            Word::Detail(name) => words::push(&mut found.details, self.named(name)?),
            Word::Timestamp => found.time.put(place, self.time()?),
            Word::RequestId => found.request_id.put(place, self.text()?),
            Word::RequestPath => found.request_path.put(place, self.text()?),
            Word::TraceId => found.trace_id.put(place, self.text()?),
            Word::Host => found.host.put(place, self.text()?),
            Word::Instance => found.instance.put(place, self.text()?),
            Word::Language => found.language.put(place, self.text()?),
            Word::Context(name) => words::push(&mut found.context, self.named(name)?),
            Word::Item(word) => self.put_item(word, item, place)?,
        }
        Some(())
    }

    fn put_item(&self, word: ItemWord, item: &mut Item, place: Place) -> Option<()> {
        match word {
            ItemWord::Path => self.put_path(item, place)?,
            ItemWord::PathIn(location) => {
                self.put_path(item, place)?;
                item.location.put(place, location);
            }
            ItemWord::Location => {
                let text = self.text()?;
                let location = words::location(text.of(self.scan.text), words::case(self.hole.forms))?;
                item.location.put(place, location);
            }
            ItemWord::Code => item.code.put(place, self.wire()?),
            ItemWord::Number => item.number.put(place, self.integer()?),
            ItemWord::Message => item.message.put(place, self.text()?),
            ItemWord::Title => item.title.put(place, self.text()?),
            ItemWord::Status => item.status.put(place, self.status()?),
            ItemWord::Category => item.category.put(place, self.text()?),
            ItemWord::Remediation => item.remediation.put(place, self.text()?),
            ItemWord::DocumentationUrl => item.documentation_url.put(place, self.text()?),
            ItemWord::Details => {}
            ItemWord::Detail(name) => words::push(&mut item.details, self.named(name)?),
            ItemWord::Name => {
                let named = Named {
                    name: self.text()?,
                    case: words::case(self.hole.forms),
                    json: Text::Static("null"),
                    as_text: false,
                };
                item.name.put(place, named);
            }
            ItemWord::Value => {
                let null = (Text::Static("null"), false);
                item.value.put(place, self.json().unwrap_or(null));
            }
        }
        Some(())
    }

    /// A last name is less than a path.
    fn put_path(&self, item: &mut Item, place: Place) -> Option<()> {
        if self.is_form(Form::Last) {
            item.last.put(place, self.text()?);
        } else {
            item.path.put(place, self.path()?);
        }
        Some(())
    }

    fn path(&self) -> Option<Path> {
        let text = self.text()?;
        Some(match self.hole.forms.first() {
            None => Path::Dotted(text),
            Some(form) => Path::read(text.of(self.scan.text), text.clone(), Some(*form)),
        })
    }
}
