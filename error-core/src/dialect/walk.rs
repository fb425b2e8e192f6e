//! From a written body to any serde format.
//!
//! The body is read back piece by piece, so that a format sees exactly what the wire would: the same members in
//! the same order, whatever wrote them.

use std::borrow::Cow;

use serde_core::ser::{SerializeMap, SerializeSeq};
use serde_core::{Serialize, Serializer};
use serde_json::Value;

use crate::json::value_of;

/// Serializes a body that the writer wrote.
pub(crate) fn walk<S: Serializer>(body: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
    Json(body).serialize(serializer)
}

/// The elements of a list that the writer wrote.
pub(crate) fn elements(list: &[u8]) -> impl Iterator<Item = &[u8]> {
    Json(list).elements().map(|element| element.0)
}

/// The names, in quotes, and values of an object that the writer wrote.
pub(crate) fn members(object: &[u8]) -> impl Iterator<Item = (&[u8], &[u8])> {
    Json(object).members().map(|(name, value)| (name.0, value.0))
}

/// A JSON value without white space around its parts.
#[derive(Clone, Copy)]
struct Json<'a>(&'a [u8]);

impl Serialize for Json<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.first() {
            Some(b'{') => {
                let mut map = serializer.serialize_map(Some(self.members().count()))?;
                for (key, value) in self.members() {
                    map.serialize_entry(&*key.text(), &value)?;
                }
                map.end()
            }
            Some(b'[') => {
                let mut list = serializer.serialize_seq(Some(self.elements().count()))?;
                for value in self.elements() {
                    list.serialize_element(&value)?;
                }
                list.end()
            }
            Some(b'"') => serializer.serialize_str(&self.text()),
            Some(b't') => serializer.serialize_bool(true),
            Some(b'f') => serializer.serialize_bool(false),
            Some(b'-' | b'0'..=b'9') => self.number(serializer),
            _ => serializer.serialize_unit(),
        }
    }
}

impl<'a> Json<'a> {
    /// The smallest type that holds the number, as serde's own formats read it.
    fn number<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let digits = core::str::from_utf8(self.0).unwrap_or_default();
        match (digits.parse(), digits.parse(), digits.parse(), digits.parse()) {
            (Ok(number), ..) => serializer.serialize_u64(number),
            (_, Ok(number), ..) => serializer.serialize_i64(number),
            (_, _, Ok(number), _) => serializer.serialize_u128(number),
            (_, _, _, Ok(number)) => serializer.serialize_i128(number),
            _ => serializer.serialize_f64(digits.parse().unwrap_or_default()),
        }
    }

    /// What a JSON text says.
    fn text(&self) -> Cow<'a, str> {
        let inside = self.0.get(1..self.0.len().saturating_sub(1)).unwrap_or_default();
        if inside.contains(&b'\\') {
            Cow::Owned(match core::str::from_utf8(self.0).ok().and_then(value_of) {
                Some(Value::String(text)) => text,
                _ => String::new(),
            })
        } else {
            Cow::Borrowed(core::str::from_utf8(inside).unwrap_or_default())
        }
    }

    fn members(self) -> impl Iterator<Item = (Self, Self)> {
        let mut rest = self.inside();
        core::iter::from_fn(move || {
            let key = rest.value()?;
            rest.skip();
            let value = rest.value()?;
            rest.skip();
            Some((key, value))
        })
    }

    fn elements(self) -> impl Iterator<Item = Self> {
        let mut rest = self.inside();
        core::iter::from_fn(move || {
            let value = rest.value()?;
            rest.skip();
            Some(value)
        })
    }

    fn inside(&self) -> Rest<'a> {
        Rest(self.0.get(1..self.0.len().saturating_sub(1)).unwrap_or_default())
    }
}

/// What is left of a list or map.
struct Rest<'a>(&'a [u8]);

impl<'a> Rest<'a> {
    /// The next value.
    fn value(&mut self) -> Option<Json<'a>> {
        let (value, rest) = self.0.split_at_checked(length(self.0))?;
        self.0 = rest;
        (!value.is_empty()).then_some(Json(value))
    }

    /// The comma or colon.
    fn skip(&mut self) {
        self.0 = self.0.get(1..).unwrap_or_default();
    }
}

/// The length of the value that `json` begins with.
fn length(json: &[u8]) -> usize {
    let (mut depth, mut in_text, mut escaped) = (0_usize, false, false);
    for (at, byte) in json.iter().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_text => escaped = true,
            b'"' => in_text = !in_text,
            _ if in_text => {}
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth = depth.saturating_sub(1),
            b',' | b':' if depth == 0 => return at,
            _ => {}
        }
    }
    json.len()
}
