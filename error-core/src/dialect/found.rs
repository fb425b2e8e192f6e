//! What fills a hole at run time, and whether it is anything: one answer for all who ask.

mod item;

use core::cell::Cell;
use core::fmt::{self, Write as _};
use core::ops::ControlFlow;
use core::time::Duration;
use std::borrow::Cow;

use serde_json::Value;

use item::of_item;

use super::Form;
use super::case::is_empty;
use super::compile::state::is_nothing;
use super::custom::{CustomPart, Outgoing};
use super::program::{Block, Fill, Op, Slot, flag};
use super::write::path::formed;
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

/// What the presence rule asks of a block.
#[derive(Clone, Copy)]
pub(super) struct Presence {
    pub(super) complete: bool,
    pub(super) some: bool,
}

impl<'a> Place<'a> {
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

    /// Whether a block is written where a `?` or `or` asks.
    pub(super) fn is_present(&self, block: Block<'a>) -> bool {
        let found = self.presence(block);
        found.complete && (found.some || block.flags & flag::CONSTANT != 0)
    }

    /// Whether a hole has a value other than `null`.
    pub(super) fn has_value(&self, slot: &Slot<'a>) -> bool {
        match self.find(slot) {
            Found::Missing | Found::Json(Value::Null) | Found::Raw("null") => false,
            Found::Detail(error, index) => detail(error, index).is_some_and(|json| json != b"null"),
            _ => true,
        }
    }

    /// The block of a choice that is written.
    pub(super) fn choose(&self, mut choice: super::program::Choice<'a>) -> Option<Block<'a>> {
        let mut last = choice.next()?;
        while let Some(next) = choice.next() {
            if self.is_present(last) {
                return Some(last);
            }
            last = next;
        }
        Some(last)
    }

    pub(super) fn presence(&self, block: Block<'a>) -> Presence {
        let mut all = Presence {
            complete: true,
            some: block.flags & flag::SOME != 0,
        };
        let mut program = block.program;
        while let Some(op) = program.next() {
            match op {
                Op::Literal(_) | Op::Comma => {}
                Op::Hole(slot) => {
                    let found = self.find(&slot);
                    let may_lack = slot.fill == Fill::ItemSegments;
                    all.complete &= may_lack || !matches!(found, Found::Missing);
                    all.some = all.some || !found.is_nothing(self.occurrence, &slot);
                }
                Op::Optional(inner) => {
                    all.some = all.some || self.presence(inner).some && self.is_present(inner);
                }
                Op::Choice(choice) => {
                    if let Some(inner) = self.choose(choice) {
                        let inner = self.presence(inner);
                        all.complete &= inner.complete;
                        all.some |= inner.some;
                    }
                }
                Op::Violations(item) => all.some = all.some || self.any_item(item, false),
                Op::Errors(item) => all.some = all.some || self.any_item(item, true),
                Op::ItemDetails(item) => {
                    all.some = all.some || self.details_of_item().any(|place| place.has_item(item));
                }
                Op::UnlessNull(slot, _) => all.some = all.some || self.has_value(&slot),
                Op::Map(map) => {
                    let inner = self.presence_of_map(map);
                    all.complete &= inner.complete;
                    all.some |= inner.some;
                }
                Op::Shared(inner) => {
                    let inner = self.presence(inner);
                    all.complete &= inner.complete;
                    all.some |= inner.some;
                }
                Op::Block(inner) => all.some |= self.presence(inner).some,
            }
        }
        all
    }

    /// Whether a loop writes an item. Of errors there is one where there are no violations: the error itself.
    fn any_item(&self, item: Block<'a>, is_errors: bool) -> bool {
        if item.flags & flag::PERHAPS == 0 {
            return is_errors || self.any_violation();
        }
        let (mut violations, mut any) = (0, false);
        if let Some(error) = self.occurrence.error {
            error.violations(&mut |violation| {
                violations += 1;
                let place = Place {
                    item: Some(violation),
                    ..*self
                };
                any = place.is_present(item);
                if any {
                    ControlFlow::Break(())
                } else {
                    ControlFlow::Continue(())
                }
            });
        }
        any || is_errors && violations == 0 && self.is_present(item)
    }

    /// The details of the violation, one by one.
    pub(super) fn details_of_item(&self) -> impl Iterator<Item = Self> {
        let more = self.item.and_then(|item| item.more.as_deref());
        let details = more.map_or(&[][..], |more| &more.details[..]);
        details.iter().map(|detail| Place {
            detail: Some(detail),
            ..*self
        })
    }

    /// Whether an item of a loop is written.
    pub(super) fn has_item(&self, item: Block<'_>) -> bool {
        item.flags & flag::PERHAPS == 0 || self.is_present(item)
    }

    pub(super) fn any_violation(&self) -> bool {
        let mut any = false;
        if let Some(error) = self.occurrence.error {
            error.violations(&mut |_| {
                any = true;
                ControlFlow::Break(())
            });
        }
        any
    }
}

impl Found<'_> {
    /// Whether a `?` or `or` takes this for nothing.
    fn is_nothing(&self, occurrence: &Occurrence<'_>, slot: &Slot<'_>) -> bool {
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
                Some(Form::Last | Form::Brackets) => formed(item, slot.form()).is_empty(),
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
