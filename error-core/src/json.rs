//! Writing text where something else would be read into it: in JSON, URLs and header values.

mod number;
mod printable;

use crate::text::ConstText;
pub(crate) use number::{push_number, push_signed, word_of};
pub(crate) use printable::is_printable;

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
        _ => {
            let (high, low) = (HEX[(byte >> 4) as usize], HEX[(byte & 15) as usize]);
            Some(Escape::of(&[
                b'%',
                high.to_ascii_uppercase(),
                low.to_ascii_uppercase(),
            ]))
        }
    }
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

/// Writes a JSON string.
pub(crate) fn push_string(text: &str, out: &mut Vec<u8>) {
    out.push(b'"');
    push_escaped(text, out);
    out.push(b'"');
}

/// Writes the inside of a JSON string; most texts need no escaping, so it looks at eight bytes at a time.
pub(crate) fn push_escaped(text: &str, out: &mut Vec<u8>) {
    let bytes = text.as_bytes();
    match bytes.split_at_checked(clean_prefix(bytes)) {
        Some((clean, rest)) => {
            out.extend_from_slice(clean);
            if !rest.is_empty() {
                push_rest(rest, out);
            }
        }
        None => push_rest(bytes, out),
    }
}

/// The rest of a text, which begins with what needs escaping.
fn push_rest(mut rest: &[u8], out: &mut Vec<u8>) {
    while let Some((byte, after)) = rest.split_first() {
        match *byte {
            // What nearly all of them are, `{:?}` puts it around texts.
            b'"' | b'\\' => out.extend_from_slice(&[b'\\', *byte]),
            byte => push_byte(byte, json_escape(byte), out),
        }
        let (clean, dirty) = after
            .split_at_checked(clean_prefix(after))
            .unwrap_or((&[], after));
        out.extend_from_slice(clean);
        rest = dirty;
    }
}

/// Whether a byte needs escaping.
static NEEDS_ESCAPE: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 0x20 {
        table[byte] = true;
        byte += 1;
    }
    table[b'"' as usize] = true;
    table[b'\\' as usize] = true;
    table
};

/// How many bytes stand before the first that needs escaping.
#[inline]
fn clean_prefix(bytes: &[u8]) -> usize {
    let Some(last) = bytes.last_chunk::<8>() else {
        return clean_prefix_of_few(bytes);
    };
    let (words, _) = bytes.as_chunks::<8>();
    for (at, word) in words.iter().enumerate() {
        if let Some(clean) = clean_bytes(*word) {
            return at * 8 + clean;
        }
    }
    // What is left is less than a word; the last word holds it, after bytes that were looked at.
    clean_bytes(*last).map_or(bytes.len(), |clean| bytes.len() - 8 + clean)
}

/// The same for less than a word.
fn clean_prefix_of_few(bytes: &[u8]) -> usize {
    if both_halves(bytes).is_some_and(|both| needs_escape(both) == 0) {
        return bytes.len();
    }
    bytes
        .iter()
        .position(|byte| NEEDS_ESCAPE[usize::from(*byte)])
        .unwrap_or(bytes.len())
}

/// The first and the last half of a word, which may overlap.
fn both_halves(bytes: &[u8]) -> Option<u64> {
    let (first, last) = (bytes.first_chunk::<4>()?, bytes.last_chunk::<4>()?);
    Some(u64::from(u32::from_le_bytes(*first)) | u64::from(u32::from_le_bytes(*last)) << 32)
}

/// How many bytes of a word stand before the first that needs escaping, where one does.
fn clean_bytes(word: [u8; 8]) -> Option<usize> {
    let found = needs_escape(u64::from_le_bytes(word));
    (found != 0).then_some((found.trailing_zeros() / 8) as usize)
}

/// The high bit of the lowest byte that needs escaping; higher ones may be set wrongly above it.
const fn needs_escape(word: u64) -> u64 {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x8080_8080_8080_8080;
    let quote = word ^ (ONES * b'"' as u64);
    let backslash = word ^ (ONES * b'\\' as u64);
    let control = word.wrapping_sub(ONES * 0x20) & !word;
    (control | quote.wrapping_sub(ONES) & !quote | backslash.wrapping_sub(ONES) & !backslash) & HIGH
}

/// Takes what is formatted as it is; [`escape_from`] then looks at all of it at once, where the parts of a
/// format are too short to be looked at one by one.
pub(crate) struct Formatted<'a>(pub(crate) &'a mut Vec<u8>);

impl core::fmt::Write for Formatted<'_> {
    fn write_str(&mut self, text: &str) -> core::fmt::Result {
        self.0.extend_from_slice(text.as_bytes());
        Ok(())
    }

    /// What `{:?}` puts around texts comes one by one.
    fn write_char(&mut self, letter: char) -> core::fmt::Result {
        match u8::try_from(letter) {
            Ok(byte) if byte.is_ascii() => self.0.push(byte),
            _ => self
                .0
                .extend_from_slice(letter.encode_utf8(&mut [0; 4]).as_bytes()),
        }
        Ok(())
    }
}

/// Escapes what was written from `start` on, for the inside of a JSON string.
pub(crate) fn escape_from(start: usize, out: &mut Vec<u8>) {
    let text = out.get(start..).unwrap_or_default();
    let clean = clean_prefix(text);
    let dirty = text.get(clean..).unwrap_or_default();
    if dirty.is_empty() {
        return;
    }
    // Most messages are short; what is longer is moved to the heap.
    let mut few = [0; 64];
    let Some(rest) = few.get_mut(..dirty.len()) else {
        let rest = out.split_off(start + clean);
        return push_rest(&rest, out);
    };
    rest.copy_from_slice(dirty);
    out.truncate(start + clean);
    push_rest(rest, out);
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
