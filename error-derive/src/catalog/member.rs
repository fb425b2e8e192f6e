//! The values of a row's members.

use super::json::{Json, Value};
use crate::attr::number::GRPC;

/// One detail of a row.
pub(super) struct Detail {
    pub(super) name: String,
    /// As `error_core::Kind` names it.
    pub(super) kind: &'static str,
    pub(super) nullable: bool,
}

/// A value, or `null`: there is none.
pub(super) enum OrNull<T> {
    Null,
    Is(T),
}

/// The types of details: in the file, and in Rust.
const KINDS: [(&str, &str); 7] = [
    ("string", "String"),
    ("integer", "Integer"),
    ("number", "Number"),
    ("boolean", "Boolean"),
    ("array", "Array"),
    ("object", "Object"),
    ("any", "Any"),
];

/// 400 to 599, or 0 for `null`.
pub(super) fn status(json: &Json) -> Result<u16, &'static str> {
    match &json.value {
        Value::Null => Ok(0),
        Value::Number(number) => match number.parse() {
            Ok(status @ 400..=599) => Ok(status),
            _ => Err("not the status of an error; write 400 to 599, or `null` for none"),
        },
        _ => Err("a status is a number; write 400 to 599, or `null` for none"),
    }
}

/// A whole number, perhaps below zero.
pub(super) fn signed(json: &Json) -> Result<OrNull<i64>, &'static str> {
    match &json.value {
        Value::Null => Ok(OrNull::Null),
        Value::Number(number) => match number.parse() {
            Ok(number) => Ok(OrNull::Is(number)),
            Err(_) => Err("it is a whole number, or `null` for none"),
        },
        _ => Err("it is a whole number, or `null` for none"),
    }
}

/// The canonical name of a gRPC code.
pub(super) fn grpc(json: &Json) -> Result<OrNull<&'static str>, &'static str> {
    if matches!(json.value, Value::Null) {
        return Ok(OrNull::Null);
    }
    let name = text(json)?;
    match GRPC.into_iter().find(|known| *known == name) {
        Some(known) => Ok(OrNull::Is(known)),
        None => Err("no code of gRPC; write one as in `\"RESOURCE_EXHAUSTED\"`, or `null` for none"),
    }
}

pub(super) fn audience(json: &Json) -> Result<&'static str, &'static str> {
    match text(json) {
        Ok("public") => Ok("Public"),
        Ok("internal") => Ok("Internal"),
        _ => Err("write `\"public\"` or `\"internal\"`"),
    }
}

pub(super) fn recovery(json: &Json) -> Result<&'static str, &'static str> {
    match (&json.value, text(json)) {
        (Value::Null, _) => Ok("None"),
        (_, Ok("retry")) => Ok("Retry"),
        (_, Ok("correct")) => Ok("Correct"),
        (_, Ok("escalate")) => Ok("Escalate"),
        _ => Err("write `\"retry\"`, `\"correct\"` or `\"escalate\"`, or `null` for none"),
    }
}

/// A name, and its type: `"integer"`, `"string?"`.
pub(super) fn detail(name: &str, kind: &Json) -> Result<Detail, &'static str> {
    let text = text(kind)?;
    let (word, nullable) = text.strip_suffix('?').map_or((text, false), |word| (word, true));
    let Some((_, kind)) = KINDS.iter().find(|(kind, _)| *kind == word) else {
        return Err(
            "unknown type of a detail; write `string`, `integer`, `number`, `boolean`, `array`, `object` or \
                    `any`, with a `?` where it can be null",
        );
    };
    Ok(Detail {
        name: name.to_owned(),
        kind,
        nullable,
    })
}

pub(super) fn text(json: &Json) -> Result<&str, &'static str> {
    match &json.value {
        Value::String(text) => Ok(text),
        _ => Err("it is a text; write it in quotes"),
    }
}

/// A list of texts.
pub(super) fn texts(json: &Json) -> Result<(), &'static str> {
    match &json.value {
        Value::Array(items) => items.iter().try_for_each(|item| text(item).map(drop)),
        _ => Err("it is a list of texts; write `[\"…\"]`"),
    }
}

/// A whole number that is not negative.
pub(super) fn whole(json: &Json) -> Result<(), &'static str> {
    match &json.value {
        Value::Number(number) if number.parse::<u32>().is_ok() => Ok(()),
        _ => Err("it is a whole number"),
    }
}
