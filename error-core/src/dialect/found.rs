//! What fills a hole at run time, and whether it is anything: one answer for all who ask.

mod item;
mod presence;

use core::cell::Cell;
use core::fmt::{self, Write as _};
use core::time::Duration;
use std::borrow::Cow;

use serde_json::Value;

use item::of_item;
pub(super) use item::text_of;
pub(super) use presence::Presence;

use super::Form;
use super::case::is_empty;
use super::compile::state::is_nothing;
use super::custom::{CustomPart, Outgoing};
use super::program::{Fill, Slot};
use super::write::path;
use crate::envelope::Occurrence;
use crate::{ApiError, Violation};

/// What fills a hole.
pub(super) enum Found<'a> {
    Missing,
    Text(Cow<'a, str>),
    Number(i64),
    Status(u16),
    /// A message that the error formats.
    Message(&'a dyn ApiError),
    Time,
    Retry(Duration),
    /// A detail that is a field.
    Detail(&'a dyn ApiError, u32),
    /// JSON as text.
    Raw(&'a str),
    Json(&'a Value),
    Path(&'a Violation),
    Steps(&'a Violation),
    Members(&'a [(Cow<'static, str>, Value)]),
    Custom(&'static CustomPart),
}

/// A part of a program, in the loop that it is in.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) occurrence: &'a Occurrence<'a>,
    pub(super) item: Option<&'a Violation>,
    /// Of the details of the item, one.
    pub(super) detail: Option<&'a (Cow<'static, str>, Value)>,
    /// Where the list is that items with the same name share: it is written in the value of a map.
    pub(super) shared: Option<&'a Shared>,
}

/// Where the elements of a list begin and end in what was written, once one was.
pub(super) type Shared = Cell<Option<(usize, usize)>>;

impl<'a> Place<'a> {
    /// Outside of all loops.
    pub(super) const fn of(occurrence: &'a Occurrence<'a>) -> Self {
        Self {
            occurrence,
            item: None,
            detail: None,
            shared: None,
        }
    }

    pub(super) fn find(&self, slot: &Slot<'a>) -> Found<'a> {
        let occurrence = self.occurrence;
        let found = match slot.fill {
            Fill::Lack => None,
            Fill::Message => occurrence.error.map(Found::Message),
            Fill::Retry => occurrence.retry_after().map(Found::Retry),
            Fill::Detail => occurrence
                .error
                .zip(slot.index())
                .map(|(error, index)| Found::Detail(error, index)),
            Fill::Json => Some(Found::Raw(slot.text())),
            Fill::Timestamp => Some(Found::Time),
            Fill::Custom => occurrence.spec.custom(slot.text()).map(Found::Custom),
            Fill::Context => self.context(slot.text()),
            Fill::ItemName => self.detail.map(|(name, _)| Found::Text((&**name).into())),
            Fill::ItemValue => self.detail.map(|(_, value)| Found::Json(value)),
            _ => self.item.and_then(|item| of_item(item, slot)),
        };
        found.unwrap_or(Found::Missing)
    }

    fn context(&self, name: &str) -> Option<Found<'a>> {
        let context = self.occurrence.context;
        match context.text(name) {
            Some(text) => Some(Found::Text(text.into())),
            None => context.value(name).map(Found::Json),
        }
    }
}

impl Found<'_> {
    /// Whether a `?` or `or` takes this for nothing.
    pub(super) fn is_nothing(&self, occurrence: &Occurrence<'_>, slot: &Slot<'_>) -> bool {
        match self {
            Self::Missing => true,
            Self::Text(text) => is_empty(text, slot.case()),
            Self::Message(error) => is_silent(*error),
            Self::Detail(error, index) => detail(*error, *index).is_none_or(|json| is_nothing(&json)),
            Self::Raw(json) => is_nothing(json.as_bytes()),
            Self::Json(value) => match value {
                Value::Null => true,
                Value::String(text) => text.is_empty(),
                Value::Array(items) => items.is_empty(),
                Value::Object(members) => members.is_empty(),
                Value::Bool(_) | Value::Number(_) => false,
            },
            Self::Members(members) => members.is_empty(),
            Self::Custom(part) => {
                let mut json = Vec::new();
                (part.write)(&Outgoing::new(occurrence), &mut json).is_err() || is_nothing(&json)
            }
            Self::Number(_) | Self::Status(_) | Self::Time | Self::Retry(_) | Self::Steps(_) => false,
            // Names may be empty.
            Self::Path(item) => match slot.form() {
                Some(Form::Last | Form::Brackets) => path::is_empty(item, slot.form()),
                _ => false,
            },
        }
    }
}

/// The JSON of a detail that is a field. What fails to serialize is `null`; it is reported where it is written.
pub(super) fn detail(error: &dyn ApiError, index: u32) -> Option<Vec<u8>> {
    let mut found = None;
    error.details(&mut |at, detail| {
        if at == index {
            let mut json = Vec::new();
            found = Some(match detail.write(&mut json) {
                Ok(()) => json,
                Err(_) => b"null".to_vec(),
            });
        }
    });
    found
}

/// The message of an error, formatted.
pub(super) struct Message<'a>(pub(super) &'a dyn ApiError);

impl fmt::Display for Message<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.message(f)
    }
}

/// Stops at the first character.
struct Listener {
    heard: bool,
}

impl fmt::Write for Listener {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.heard |= !text.is_empty();
        if self.heard { Err(fmt::Error) } else { Ok(()) }
    }
}

fn is_silent(error: &dyn ApiError) -> bool {
    let mut listener = Listener { heard: false };
    let _ = write!(listener, "{}", Message(error));
    !listener.heard
}
