//! Filling one hole.

use core::fmt::Write as _;
use std::borrow::Cow;

use serde_json::Value;

use super::{path, separate, time};
use crate::dialect::Form;
use crate::dialect::case::cased;
use crate::dialect::custom::{CustomPart, Outgoing};
use crate::dialect::found::{Found, Message};
use crate::dialect::program::{Fill, Mode, Slot};
use crate::dialect::status::phrase;
use crate::envelope::Occurrence;
use crate::fault::FaultKind;
use crate::json::{
    push_escaped, push_number, push_percent_encoded, push_quoted_pair, push_signed, push_string, push_value,
    value_of,
};
use crate::json_text::JsonText;
use crate::{ApiError, Detail};

pub(super) fn fill(occurrence: &Occurrence<'_>, slot: &Slot<'_>, found: Found<'_>, out: &mut Vec<u8>) {
    match found {
        Found::Missing => missing(occurrence, slot, out),
        Found::Text(value) => text(slot, &value, out),
        Found::Number(number) => {
            number_in(slot, out, |out| push_signed(number, out));
        }
        Found::Status(status) if slot.is(Form::Phrase) => text(slot, phrase(status), out),
        Found::Status(status) => number_in(slot, out, |out| push_number(status.into(), out)),
        Found::Message(error) => formed_message(occurrence, slot, error, out),
        Found::Time => time::timestamp(slot, occurrence.time(), out),
        Found::Retry(retry) => time::retry(slot, retry, out),
        Found::Detail(error, index) => detail(occurrence, slot, error, index, out),
        Found::Raw(json) => json_in(slot, json.as_bytes(), out),
        Found::Json(value) => json_value(slot, value, out),
        Found::Path(item) => path::push(item, slot.form(), slot.mode, out),
        Found::Steps(item) => path::steps(item, out),
        Found::Custom(part) => custom(occurrence, part, out),
        Found::Members(list) => {
            out.push(b'{');
            members(slot, list, out);
            out.push(b'}');
        }
    }
}

/// `null`, which is nothing inside a text.
fn missing(occurrence: &Occurrence<'_>, slot: &Slot<'_>, out: &mut Vec<u8>) {
    if slot.mode == Mode::Value {
        out.extend_from_slice(b"null");
    }
    let name = match slot.fill {
        Fill::Detail => slot
            .index()
            .and_then(|index| occurrence.entry.facts().field_detail(index)),
        _ => Some(slot.text()),
    };
    report_missing(occurrence, name.unwrap_or_default());
}

/// A field that the error does not give.
pub(super) fn missing_detail(occurrence: &Occurrence<'_>, index: u32, out: &mut Vec<u8>) {
    out.extend_from_slice(b"null");
    report_missing(
        occurrence,
        occurrence.entry.facts().field_detail(index).unwrap_or_default(),
    );
}

fn report_missing(occurrence: &Occurrence<'_>, name: &str) {
    let dialect = occurrence.spec.name;
    occurrence.fault(
        FaultKind::Missing,
        name,
        &format_args!("{dialect} writes it, and nothing gives it"),
    );
}

/// A text, in the case and the place that the hole asks for.
pub(super) fn text(slot: &Slot<'_>, value: &str, out: &mut Vec<u8>) {
    let value = match slot.case() {
        Some(case) => Cow::Owned(cased(value, case)),
        None => Cow::Borrowed(value),
    };
    match slot.mode {
        Mode::Value => push_string(&value, out),
        mode => inside(mode)(&value, out),
    }
}

/// What writes a part of a text where the mode puts it; for a JSON value, without the quotes.
pub(super) fn inside(mode: Mode) -> fn(&str, &mut Vec<u8>) {
    match mode {
        Mode::Value | Mode::Inside => push_escaped,
        Mode::Url => push_percent_encoded,
        Mode::Header => |text, out| out.extend_from_slice(text.as_bytes()),
        Mode::Quoted => push_quoted_pair,
    }
}

/// A number, in quotes where its form is a text.
fn number_in(slot: &Slot<'_>, out: &mut Vec<u8>, write: impl FnOnce(&mut Vec<u8>)) {
    let is_text = slot.mode == Mode::Value && slot.is(Form::Text);
    if is_text {
        out.push(b'"');
    }
    write(out);
    if is_text {
        out.push(b'"');
    }
}

/// The message inside a JSON string. One whose `Display` fails is the title instead.
pub(super) fn message(occurrence: &Occurrence<'_>, error: &dyn ApiError, out: &mut Vec<u8>) {
    let start = out.len();
    let mut text = JsonText::new(out);
    error.text(&mut text);
    if text.finish().is_err() {
        out.truncate(start);
        push_escaped(title_instead(occurrence), out);
    }
}

/// The message elsewhere.
fn formed_message(occurrence: &Occurrence<'_>, slot: &Slot<'_>, error: &dyn ApiError, out: &mut Vec<u8>) {
    let mut whole = String::new();
    if write!(whole, "{}", Message(error)).is_ok() {
        text(slot, &whole, out);
    } else {
        text(slot, title_instead(occurrence), out);
    }
}

fn title_instead(occurrence: &Occurrence<'_>) -> &'static str {
    occurrence.fault(FaultKind::Message, "message", &"its formatting failed");
    occurrence.entry.title()
}

fn detail(occurrence: &Occurrence<'_>, slot: &Slot<'_>, error: &dyn ApiError, index: u32, out: &mut Vec<u8>) {
    let mut is_written = false;
    error.details(&mut |at, detail| {
        if at == index && !is_written {
            is_written = true;
            if slot.mode == Mode::Value && slot.form().is_none() {
                json_or_null(occurrence, index, detail, out);
            } else {
                let mut json = Vec::new();
                json_or_null(occurrence, index, detail, &mut json);
                json_in(slot, &json, out);
            }
        }
    });
    if !is_written {
        missing(occurrence, slot, out);
    }
}

/// A detail as JSON; `null` where its `Serialize` fails.
fn json_or_null(occurrence: &Occurrence<'_>, index: u32, detail: &dyn Detail, out: &mut Vec<u8>) {
    let start = out.len();
    if let Err(error) = detail.write(out) {
        null_instead(occurrence, index, &error, start, out);
    }
}

/// `null` instead of what was written from `start` on, until the `Serialize` of a detail failed.
#[cold]
pub(super) fn null_instead(
    occurrence: &Occurrence<'_>,
    index: u32,
    error: &serde_json::Error,
    start: usize,
    out: &mut Vec<u8>,
) {
    out.truncate(start);
    out.extend_from_slice(b"null");
    let name = occurrence.entry.facts().field_detail(index).unwrap_or_default();
    occurrence.fault(FaultKind::Detail, name, error);
}

fn json_value(slot: &Slot<'_>, value: &Value, out: &mut Vec<u8>) {
    if let Value::String(value) = value {
        return text(slot, value, out);
    }
    let mut json = Vec::new();
    push_value(value, &mut json);
    json_in(slot, &json, out);
}

/// JSON in the place and the form that the hole asks for: inside a text, a JSON text is what it says, anything
/// else as it is written.
fn json_in(slot: &Slot<'_>, json: &[u8], out: &mut Vec<u8>) {
    if slot.mode == Mode::Value && !slot.is(Form::Text) {
        out.extend_from_slice(json);
        return;
    }
    let json = String::from_utf8_lossy(json);
    // What is no text is not parsed.
    let said = if json.as_bytes().first() == Some(&b'"') {
        value_of(&json)
    } else {
        None
    };
    match said {
        Some(Value::String(value)) => text(slot, &value, out),
        _ => text(slot, &json, out),
    }
}

/// The part of a type of the user; `null` where its `Serialize` fails.
fn custom(occurrence: &Occurrence<'_>, part: &CustomPart, out: &mut Vec<u8>) {
    let start = out.len();
    if let Err(error) = (part.write)(&Outgoing::new(occurrence), out) {
        out.truncate(start);
        out.extend_from_slice(b"null");
        occurrence.fault(FaultKind::Custom, part.name, &error);
    }
}

/// The details of a violation, as members of the object that is open.
pub(super) fn members(slot: &Slot<'_>, members: &[(Cow<'static, str>, Value)], out: &mut Vec<u8>) {
    let of_value = slot.of_value();
    for (name, value) in members {
        separate(out);
        match slot.case() {
            Some(case) => push_string(&cased(name, case), out),
            None => push_string(name, out),
        }
        out.push(b':');
        json_value(&of_value, value, out);
    }
}

/// Makes JSON that was written from `start` on the name of a member: a text is one, `null` is the empty one, what
/// else there is becomes a text.
pub(super) fn quote(start: usize, out: &mut Vec<u8>) {
    match out.get(start..).unwrap_or_default() {
        [b'"', ..] => {}
        b"null" => {
            out.truncate(start);
            out.extend_from_slice(b"\"\"");
        }
        other => {
            let text = String::from_utf8_lossy(other).into_owned();
            out.truncate(start);
            push_string(&text, out);
        }
    }
}
