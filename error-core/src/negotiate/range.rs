//! Media types and the ranges of `Accept`, as they are written (RFC 9110, sections 8.3.1 and 12.5.1).

use std::borrow::Cow;

/// A media type.
pub(super) struct MediaType<'a> {
    kind: &'a str,
    subtype: &'a str,
    /// All after the first `;`.
    parameters: &'a str,
}

/// A media range with its weight.
pub(super) struct Range<'a> {
    media_type: MediaType<'a>,
    /// In thousandths.
    pub(super) weight: u16,
}

impl<'a> MediaType<'a> {
    /// None where it is not well-formed.
    pub(super) fn parse(text: &'a str) -> Option<Self> {
        let (essence, parameters) = text.split_once(';').unwrap_or((text, ""));
        let (kind, subtype) = blank(essence).split_once('/')?;
        let media_type = Self {
            kind,
            subtype,
            parameters,
        };
        let is_whole =
            split(parameters, ';').all(|parameter| parameter.is_empty() || pair(parameter).is_some());
        (is_token(kind) && is_token(subtype) && is_whole).then_some(media_type)
    }

    pub(super) fn is(&self, essence: &str) -> bool {
        essence.split_once('/').is_some_and(|(kind, subtype)| {
            self.kind.eq_ignore_ascii_case(kind) && self.subtype.eq_ignore_ascii_case(subtype)
        })
    }

    fn parameters(&self) -> impl Iterator<Item = (&'a str, &'a str)> + use<'a> {
        split(self.parameters, ';').filter_map(pair)
    }
}

impl<'a> Range<'a> {
    /// None where it is not well-formed.
    pub(super) fn parse(text: &'a str) -> Option<Self> {
        let media_type = MediaType::parse(text)?;
        let is_range = media_type.kind != "*" || media_type.subtype == "*";
        let weight = match media_type.parameters().find(is_weight) {
            Some((_, weight)) => thousandths(weight)?,
            None => 1000,
        };
        is_range.then_some(Self { media_type, weight })
    }

    /// How precisely it names this media type: 0 as any, 1 by its kind, 2 by its name and 1 more for each
    /// parameter; none where it does not.
    pub(super) fn precision_for(&self, media_type: &MediaType<'_>) -> Option<u16> {
        let range = &self.media_type;
        let name = match (range.kind, range.subtype) {
            ("*", _) => 0,
            (kind, "*") if kind.eq_ignore_ascii_case(media_type.kind) => 1,
            (kind, subtype)
                if kind.eq_ignore_ascii_case(media_type.kind)
                    && subtype.eq_ignore_ascii_case(media_type.subtype) =>
            {
                2
            }
            _ => return None,
        };
        let mut precision: u16 = name;
        for parameter in range.parameters().filter(|parameter| !is_weight(parameter)) {
            if !media_type.parameters().any(|own| is_same(own, parameter)) && !is_utf_8(parameter) {
                return None;
            }
            precision = precision.saturating_add(1);
        }
        Some(precision)
    }
}

fn is_weight((name, _): &(&str, &str)) -> bool {
    name.eq_ignore_ascii_case("q")
}

/// JSON is in no other charset, and need not say so.
fn is_utf_8((name, value): (&str, &str)) -> bool {
    name.eq_ignore_ascii_case("charset") && unquoted(value).eq_ignore_ascii_case("utf-8")
}

fn is_same((name, value): (&str, &str), (other_name, other_value): (&str, &str)) -> bool {
    name.eq_ignore_ascii_case(other_name) && unquoted(value) == unquoted(other_value)
}

/// `0`, `0.5`, `1.000`: at most three decimals.
fn thousandths(text: &str) -> Option<u16> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    let is_decimal = decimals.len() <= 3 && decimals.bytes().all(|byte| byte.is_ascii_digit());
    if !is_decimal {
        return None;
    }
    let (mut part, mut place) = (0, 100);
    for byte in decimals.bytes() {
        part += u16::from(byte - b'0') * place;
        place /= 10;
    }
    match whole {
        "0" => Some(part),
        "1" if part == 0 => Some(1000),
        _ => None,
    }
}

/// `name=value` or `name="value"`.
fn pair(text: &str) -> Option<(&str, &str)> {
    let (name, value) = text.split_once('=')?;
    (is_token(name) && (is_token(value) || is_quoted(value))).then_some((name, value))
}

/// Whether the quote that opens is closed at the end, and not before.
fn is_quoted(value: &str) -> bool {
    let Some(inner) = value.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) else {
        return false;
    };
    let mut is_escaped = false;
    let is_inner = inner.chars().all(|character| {
        let is_plain = is_escaped || character != '"';
        is_escaped = character == '\\' && !is_escaped;
        is_plain
    });
    is_inner && !is_escaped
}

/// A value as it is meant.
fn unquoted(value: &str) -> Cow<'_, str> {
    let Some(inner) = value.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) else {
        return value.into();
    };
    let mut text = String::with_capacity(inner.len());
    let mut characters = inner.chars();
    while let Some(character) = characters.next() {
        match character {
            '\\' => text.extend(characters.next()),
            other => text.push(other),
        }
    }
    text.into()
}

fn is_token(text: &str) -> bool {
    let is_part = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    !text.is_empty() && text.bytes().all(is_part)
}

fn blank(text: &str) -> &str {
    text.trim_matches([' ', '\t'])
}

/// The parts between separators that are not quoted, without the blanks around them.
pub(super) fn split(text: &str, separator: char) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    core::iter::from_fn(move || {
        let text = rest?;
        let (mut is_quoted, mut is_escaped) = (false, false);
        let end = text.find(|character| {
            let is_end = character == separator && !is_quoted;
            is_quoted ^= character == '"' && !is_escaped;
            is_escaped = character == '\\' && is_quoted && !is_escaped;
            is_end
        });
        let (part, next) = match end {
            Some(end) => (&text[..end], Some(&text[end + separator.len_utf8()..])),
            None => (text, None),
        };
        rest = next;
        Some(blank(part))
    })
}
