//! Writing text where something else would be read into it: in JSON, URLs and header values.

mod copied;
mod formatted;
mod number;
mod printable;
mod string;
mod value;

use crate::text::ConstText;
pub(crate) use copied::{SHORT, copy_escaped};
pub(crate) use formatted::{Formatted, escape_from};
pub(crate) use number::{push_number, push_signed, word_of};
pub(crate) use printable::{is_plain, is_plain_text};
pub(crate) use string::{both_halves, is_clean, push_escaped, push_string};
pub(crate) use value::{push_value, value_of};

const HEX: &[u8; 16] = b"0123456789abcdef";

/// A byte that is written as several.
#[derive(Clone, Copy)]
struct Escape {
    bytes: [u8; 6],
    len: usize,
}

impl Escape {
    const fn of(text: &[u8]) -> Self {
        let mut bytes = [0; 6];
        bytes.split_at_mut(text.len()).0.copy_from_slice(text);
        Self {
            bytes,
            len: text.len(),
        }
    }

    fn as_slice(&self) -> &[u8] {
        self.bytes.get(..self.len).unwrap_or_default()
    }
}

/// How a byte stands in a JSON string, where not for itself (RFC 8259, section 7; as `serde_json` does).
const fn json_escape(byte: u8) -> Option<Escape> {
    Some(match byte {
        b'"' => Escape::of(b"\\\""),
        b'\\' => Escape::of(b"\\\\"),
        b'\n' => Escape::of(b"\\n"),
        b'\r' => Escape::of(b"\\r"),
        b'\t' => Escape::of(b"\\t"),
        0x08 => Escape::of(b"\\b"),
        0x0C => Escape::of(b"\\f"),
        0..=0x1F => Escape::of(&[
            b'\\',
            b'u',
            b'0',
            b'0',
            HEX[(byte >> 4) as usize],
            HEX[(byte & 15) as usize],
        ]),
        _ => return None,
    })
}

/// How a byte stands in a URL, where it is not unreserved (RFC 3986, section 2.3).
const fn percent_escape(byte: u8) -> Option<Escape> {
    match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => None,
        _ => Some(Escape::of(&percent_encoded(byte))),
    }
}

/// A byte of a URL, percent-encoded.
pub(crate) const fn percent_encoded(byte: u8) -> [u8; 3] {
    let (high, low) = (HEX[(byte >> 4) as usize], HEX[(byte & 15) as usize]);
    [b'%', high.to_ascii_uppercase(), low.to_ascii_uppercase()]
}

/// Whether a byte stands for itself in a URL.
pub(crate) const fn is_unreserved(byte: u8) -> bool {
    percent_escape(byte).is_none()
}

/// How a byte stands in a quoted string of a header (RFC 9110, section 5.6.4).
const fn quoted_pair(byte: u8) -> Option<Escape> {
    match byte {
        b'"' => Some(Escape::of(b"\\\"")),
        b'\\' => Some(Escape::of(b"\\\\")),
        _ => None,
    }
}

/// Writes one byte of a URL.
pub(crate) const fn percent_encode(byte: u8, out: &mut ConstText<'_>) {
    write_byte(byte, percent_escape(byte), out);
}

const fn write_byte(byte: u8, escape: Option<Escape>, out: &mut ConstText<'_>) {
    match escape {
        None => out.byte(byte),
        Some(escape) => {
            let mut i = 0;
            while i < escape.len {
                out.byte(escape.bytes[i]);
                i += 1;
            }
        }
    }
}

/// Writes the inside of a JSON string.
pub(crate) const fn write_escaped(text: &str, out: &mut ConstText<'_>) {
    let bytes = text.as_bytes();
    let mut i = 0;
    while i < bytes.len() {
        write_byte(bytes[i], json_escape(bytes[i]), out);
        i += 1;
    }
}

/// Writes a part of a URL.
pub(crate) const fn write_percent_encoded(text: &str, out: &mut ConstText<'_>) {
    let bytes = text.as_bytes();
    let mut i = 0;
    while i < bytes.len() {
        percent_encode(bytes[i], out);
        i += 1;
    }
}

/// Writes the inside of a quoted string.
pub(crate) const fn write_quoted_pair(text: &str, out: &mut ConstText<'_>) {
    let bytes = text.as_bytes();
    let mut i = 0;
    while i < bytes.len() {
        write_byte(bytes[i], quoted_pair(bytes[i]), out);
        i += 1;
    }
}

/// Writes a part of a URL.
pub(crate) fn push_percent_encoded(text: &str, out: &mut Vec<u8>) {
    // Most parts are clean, and copied as a whole.
    if text.bytes().all(|byte| percent_escape(byte).is_none()) {
        return out.extend_from_slice(text.as_bytes());
    }
    text.bytes()
        .for_each(|byte| push_byte(byte, percent_escape(byte), out));
}

/// Writes the inside of a quoted string.
pub(crate) fn push_quoted_pair(text: &str, out: &mut Vec<u8>) {
    text.bytes()
        .for_each(|byte| push_byte(byte, quoted_pair(byte), out));
}

fn push_byte(byte: u8, escape: Option<Escape>, out: &mut Vec<u8>) {
    match escape {
        None => out.push(byte),
        Some(escape) => out.extend_from_slice(escape.as_slice()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_are_escaped_as_serde_json_does() {
        for byte in 0..=0x7F_u8 {
            for at in [0, 3, 7, 8, 12] {
                let mut text = "abcdefghijklmnop".to_owned();
                text.insert(at, char::from(byte));
                text.push_str("\u{2028}\u{1F980}é\"");
                let mut out = Vec::new();
                push_string(&text, &mut out);
                assert_eq!(out, serde_json::to_vec(&text).unwrap());

                let mut packed = [0; 128];
                let mut constant = ConstText::new(&mut packed);
                write_escaped(&text, &mut constant);
                let len = constant.len();
                assert_eq!(&packed[..len], &out[1..out.len() - 1]);
            }
        }
    }

    #[test]
    fn urls_and_quoted_strings_keep_their_form() {
        let (mut url, mut quoted) = (Vec::new(), Vec::new());
        push_percent_encoded("a b/é", &mut url);
        push_quoted_pair("a \"b\"\\", &mut quoted);
        assert_eq!(url, b"a%20b%2F%C3%A9");
        assert_eq!(quoted, br#"a \"b\"\\"#);
    }
}
