//! Putting a value where its hole says.

use core::time::Duration;

use super::found::{Aside, Found, Named, Place, Slot, Wire};
use super::item::{Further, Item};
use super::path::Path;
use super::text::{Text, Texts};
use super::value::{Kind, Value};
use super::{time, words};
use crate::dialect::{Form, Hole, ItemWord, Word};
use crate::json::push_string;

/// What stands for a hole.
#[derive(Clone, Copy)]
pub(super) enum Given {
    /// A value of the body.
    Json(Value),
    /// A part of a text.
    Part(Text),
}

/// A value, and how to read it.
pub(super) struct Reading<'s, 'a> {
    pub(super) texts: &'s mut Texts<'a>,
    pub(super) hole: &'static Hole,
    pub(super) given: Given,
}

impl Reading<'_, '_> {
    /// The text that it is; an empty one does not count, nor does what is no text.
    #[inline]
    fn text(&mut self) -> Option<Text> {
        let text = match self.given {
            Given::Json(value) if value.is_text() => self.texts.unquoted(value),
            Given::Json(_) => return None,
            Given::Part(text) => text,
        };
        (!text.is_empty()).then_some(text)
    }

    /// The same, to be looked at.
    fn said(&mut self) -> Option<&str> {
        let text = self.text()?;
        Some(self.texts.of(text))
    }

    fn is_form(&self, form: Form) -> bool {
        self.hole.forms.contains(&form)
    }

    /// The number that it is, as it is written: in a text where the form says so.
    fn number(&mut self, in_text: bool) -> Option<Text> {
        match self.given {
            Given::Json(value) if !in_text && value.kind() == Kind::Number => Some(Text::new(value.span())),
            Given::Json(_) if !in_text => None,
            _ => self.text(),
        }
    }

    fn integer(&mut self) -> Option<i64> {
        let number = self.number(self.is_form(Form::Text))?;
        words::integer(self.texts.of(number))
    }

    #[inline]
    fn wire(&mut self) -> Option<Wire> {
        Some(Wire {
            text: self.text()?,
            case: words::case(self.hole.forms),
        })
    }

    fn status(&mut self) -> Option<u16> {
        if self.is_form(Form::Phrase) {
            let case = words::case(self.hole.forms);
            return words::status_of_phrase(self.said()?, case);
        }
        u16::try_from(self.integer()?)
            .ok()
            .filter(|status| (400..=599).contains(status))
    }

    fn grpc(&mut self) -> Option<&'static str> {
        if self.is_form(Form::Number) {
            let number = self.number(false)?;
            return words::grpc_of_number(words::integer(self.texts.of(number))?);
        }
        let case = words::case(self.hole.forms);
        words::grpc_of_name(self.said()?, case)
    }

    fn retry(&mut self) -> Option<Duration> {
        let number = self.number(self.is_form(Form::Text) || self.is_form(Form::Duration))?;
        time::retry(self.texts.of(number), self.hole.forms.first().copied())
    }

    fn time(&mut self) -> Option<Duration> {
        let parts = match self.hole.forms.first() {
            Some(Form::Seconds) => 1_000,
            Some(Form::Millis) => 1,
            _ => return time::rfc_3339(self.said()?),
        };
        let number = self.number(false)?;
        let number = u64::try_from(words::integer(self.texts.of(number))?).ok()?;
        Some(Duration::from_millis(number.checked_mul(parts)?))
    }

    /// The value as JSON; `null` is none.
    fn json(&mut self) -> Option<(Text, bool)> {
        let as_text = self.is_form(Form::Text);
        match self.given {
            Given::Json(value) if value.kind() == Kind::Null => None,
            Given::Json(value) => Some((Text::new(value.span()), as_text)),
            Given::Part(text) => {
                let mut json = Vec::new();
                push_string(self.texts.of(text), &mut json);
                Some((self.texts.add(core::str::from_utf8(&json).ok()?), true))
            }
        }
    }

    fn named(&mut self, name: &'static str) -> Option<Named> {
        let (json, as_text) = self.json()?;
        Some(Named {
            name: self.texts.add(name),
            case: None,
            json,
            as_text,
        })
    }

    /// Puts the value into a word of the error, or of the item that is read.
    pub(super) fn put(&mut self, found: &mut Found, item: &mut Item, place: Place) -> Option<()> {
        match &self.hole.word {
            Word::Code => found.code.put(place, self.wire()?),
            Word::Item(word) => self.put_item(word, item, place)?,
            word => match of_text(word, found) {
                Some(slot) => slot.put(place, self.text()?),
                None => self.put_other(*word, found, place)?,
            },
        }
        Some(())
    }

    /// Puts what is no text.
    #[inline(never)]
    fn put_other(&mut self, word: Word, found: &mut Found, place: Place) -> Option<()> {
        match word {
            Word::Segment(index) => found.segment(index, place, self.wire()?),
            Word::Number => found.number.put(place, self.integer()?),
            Word::Status => found.status.put(place, self.status()?),
            Word::RetryAfter => found.retry.put(place, self.retry()?),
            Word::Detail(name) => words::push(&mut found.details, self.named(name)?),
            word => self.put_aside(word, found.aside(), place)?,
        }
        Some(())
    }

    fn put_aside(&mut self, word: Word, aside: &mut Aside, place: Place) -> Option<()> {
        match word {
            Word::Grpc => aside.grpc.put(place, self.grpc()?),
            Word::Recovery => {
                let text = self.text()?;
                let recovery = words::recovery(self.texts.of(text), words::case(self.hole.forms))?;
                aside.recovery.put(place, recovery);
            }
            Word::Timestamp => aside.time.put(place, self.time()?),
            Word::Context(name) => words::push(&mut aside.context, self.named(name)?),
            word => of_text_aside(word, aside)?.put(place, self.text()?),
        }
        Some(())
    }

    fn put_item(&mut self, word: &ItemWord, item: &mut Item, place: Place) -> Option<()> {
        match word {
            ItemWord::Path => self.put_path(item, place)?,
            ItemWord::PathIn(location) => {
                self.put_path(item, place)?;
                item.location.put(place, *location);
            }
            ItemWord::Location => {
                let text = self.text()?;
                let location = words::location(self.texts.of(text), words::case(self.hole.forms))?;
                item.location.put(place, location);
            }
            ItemWord::Code => item.code.put(place, self.wire()?),
            ItemWord::Message => item.message.put(place, self.text()?),
            word => self.put_further(*word, item.further(), place)?,
        }
        Some(())
    }

    /// A last name is less than a path.
    #[inline]
    fn put_path(&mut self, item: &mut Item, place: Place) -> Option<()> {
        if self.is_form(Form::Last) {
            item.further().last.put(place, self.text()?);
        } else {
            item.path.put(place, self.path()?);
        }
        Some(())
    }

    /// Puts what few items say.
    #[inline(never)]
    fn put_further(&mut self, word: ItemWord, further: &mut Further, place: Place) -> Option<()> {
        match word {
            ItemWord::Number => further.number.put(place, self.integer()?),
            ItemWord::Status => further.status.put(place, self.status()?),
            ItemWord::Detail(name) => words::push(&mut further.details, self.named(name)?),
            ItemWord::Name => {
                let named = Named {
                    name: self.text()?,
                    case: words::case(self.hole.forms),
                    json: self.texts.add("null"),
                    as_text: false,
                };
                further.name.put(place, named);
            }
            ItemWord::Value => {
                let value = self.json().unwrap_or_else(|| (self.texts.add("null"), false));
                further.value.put(place, value);
            }
            word => of_item_text(word, further)?.put(place, self.text()?),
        }
        Some(())
    }

    #[inline(never)]
    fn path_in(&mut self, text: Text, form: Form) -> Path {
        Path::read(self.texts.of(text), text, Some(form))
    }

    #[inline]
    fn path(&mut self) -> Option<Path> {
        let text = self.text()?;
        Some(match self.hole.forms.first() {
            None => Path::Dotted(text),
            Some(form) => self.path_in(text, *form),
        })
    }
}

/// Where a word that is a text is kept.
fn of_text<'f>(word: &Word, found: &'f mut Found) -> Option<&'f mut Slot<Text>> {
    Some(match word {
        Word::Message => &mut found.message,
        Word::Title => &mut found.title,
        Word::Remediation => &mut found.remediation,
        Word::DocumentationUrl => &mut found.documentation_url,
        Word::RequestId => &mut found.request_id,
        _ => return None,
    })
}

/// The same, of what few answers say.
fn of_text_aside(word: Word, aside: &mut Aside) -> Option<&mut Slot<Text>> {
    Some(match word {
        Word::Category => &mut aside.category,
        Word::RequestPath => &mut aside.request_path,
        Word::TraceId => &mut aside.trace_id,
        Word::Host => &mut aside.host,
        Word::Instance => &mut aside.instance,
        Word::Language => &mut aside.language,
        _ => return None,
    })
}

/// The same, of an item.
fn of_item_text(word: ItemWord, further: &mut Further) -> Option<&mut Slot<Text>> {
    Some(match word {
        ItemWord::Title => &mut further.title,
        ItemWord::Category => &mut further.category,
        ItemWord::Remediation => &mut further.remediation,
        ItemWord::DocumentationUrl => &mut further.documentation_url,
        _ => return None,
    })
}
