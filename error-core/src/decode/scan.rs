//! A cursor over JSON text that no text can make fail, recurse or read a byte twice.
//!
//! It is lenient: it finds where values end, and does not care whether what it skips is JSON. What cannot be
//! JSON ends the reading; what was read before it counts.

use std::borrow::Cow;

use super::unescape::unescape;
use super::value::{Kind, Value};

#[derive(Clone, Copy)]
pub(super) struct Scanner<'a> {
    pub(super) text: &'a str,
    pub(super) at: usize,
    /// Where the document begins: only a number that is all of it may end where the text ends.
    root: usize,
}

const fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n' | b'\r' | b'\t')
}

impl<'a> Scanner<'a> {
    /// At the first value of a text; a byte order mark is no part of it.
    pub(super) fn new(text: &'a str) -> Self {
        let mut scanner = Self {
            text,
            at: if text.starts_with('\u{FEFF}') { 3 } else { 0 },
            root: 0,
        };
        scanner.peek();
        scanner.root = scanner.at;
        scanner
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The next byte that is no space.
    pub(super) fn peek(&mut self) -> Option<u8> {
        let bytes = self.text.as_bytes();
        let mut byte = *bytes.get(self.at)?;
        while byte <= b' ' && is_space(byte) {
            self.at += 1;
            byte = *bytes.get(self.at)?;
        }
        Some(byte)
    }

    /// Ends the reading.
    fn stop<T>(&mut self) -> Option<T> {
        self.at = self.text.len();
        None
    }

    /// Steps into what begins with this byte, where it does.
    pub(super) fn enter(&mut self, open: u8) -> bool {
        let found = self.peek() == Some(open);
        if found {
            self.at += 1;
        }
        found
    }

    /// The next key of the object that was entered, up to its value; at the end steps out of the object.
    pub(super) fn key(&mut self) -> Option<Value> {
        while self.peek()? == b',' {
            self.at += 1;
        }
        match self.byte()? {
            b'"' => {
                let key = self.string()?;
                if self.peek() != Some(b':') {
                    return self.stop();
                }
                self.at += 1;
                Some(key)
            }
            b'}' => {
                self.at += 1;
                None
            }
            _ => self.stop(),
        }
    }

    /// Steps over this key, given as JSON, where it is the next and nothing but a comma stands before it: most
    /// bodies are as they were written.
    pub(super) fn expected(&mut self, json: &str) -> bool {
        let bytes = self.text.as_bytes();
        let Some(rest) = bytes.get(self.at..) else {
            return false;
        };
        let rest = rest.strip_prefix(b",").unwrap_or(rest);
        let Some(([b'"', key @ ..], [b'"', b':', after @ ..])) = rest.split_at_checked(json.len() + 1) else {
            return false;
        };
        let found = is_same(key, json.as_bytes());
        if found {
            self.at = bytes.len() - after.len();
        }
        found
    }

    /// Steps over a value that is a constant, where it is as it was written, else over what stands there.
    pub(super) fn constant(&mut self, json: &str) {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        match rest.split_at_checked(json.len()) {
            Some((value, [b',' | b'}', ..])) if is_same(value, json.as_bytes()) => self.at += json.len(),
            _ => {
                self.value();
            }
        }
    }

    /// Whether there is another element in the array that was entered; at the end steps out of the array.
    pub(super) fn element(&mut self) -> bool {
        loop {
            match self.peek() {
                Some(b',') => self.at += 1,
                Some(b']') => {
                    self.at += 1;
                    return false;
                }
                Some(b'}') => return self.stop::<()>().is_some(),
                Some(_) => return true,
                None => return false,
            }
        }
    }

    /// Steps over the next value. One that is cut off by the end of the text is none.
    #[inline]
    pub(super) fn value(&mut self) -> Option<Value> {
        match self.peek()? {
            b'"' => self.string(),
            first => self.no_text(first),
        }
    }

    /// Steps over a value that is no text.
    fn no_text(&mut self, first: u8) -> Option<Value> {
        let start = self.at;
        match Kind::of(first) {
            Some(kind @ (Kind::Object | Kind::Array)) => {
                self.container()?;
                self.since(start, kind)
            }
            Some(kind) => {
                self.token()?;
                self.since(start, kind)
            }
            // `NaN`, `undefined`: no value, but the next one can be read.
            None if first.is_ascii_alphabetic() => {
                self.token()?;
                self.since(start, Kind::Null)
            }
            None => self.stop(),
        }
    }

    fn since(&self, start: usize, kind: Kind) -> Option<Value> {
        Value::new(kind, start, self.at, false)
    }

    /// Steps over a number or a word.
    fn token(&mut self) -> Option<()> {
        let start = self.at;
        let rest = self.text.as_bytes().get(start..)?;
        let ends = |byte: &u8| matches!(byte, b',' | b'}' | b']' | b':' | b'"') || is_space(*byte);
        if let Some(len) = rest.iter().position(ends) {
            self.at += len;
            return Some(());
        }
        self.at = self.text.len();
        (start == self.root).then_some(())
    }

    /// Steps over an object or array. Brackets are counted, not matched: there is no stack to overflow.
    fn container(&mut self) -> Option<()> {
        let mut open = 0_usize;
        while let Some(byte) = self.byte() {
            match byte {
                b'"' => {
                    self.string()?;
                    continue;
                }
                b'{' | b'[' => open += 1,
                b'}' | b']' => open -= 1,
                _ => {}
            }
            self.at += 1;
            if open == 0 {
                return Some(());
            }
        }
        None
    }

    /// Steps over a string.
    #[inline(never)]
    fn string(&mut self) -> Option<Value> {
        let start = self.at;
        let bytes = self.text.as_bytes();
        let rest = bytes.get(start + 1..).unwrap_or_default();
        let end = start + 1 + plain(rest);
        if bytes.get(end) == Some(&b'"') {
            self.at = end + 1;
            return Value::new(Kind::Text, start, end + 1, false);
        }
        self.string_with_escapes(start, end)
    }

    /// The same, from its first backslash on.
    fn string_with_escapes(&mut self, start: usize, first: usize) -> Option<Value> {
        let bytes = self.text.as_bytes();
        let mut at = first;
        loop {
            match bytes.get(at) {
                Some(b'"') => {
                    self.at = at + 1;
                    return Value::new(Kind::Text, start, at + 1, true);
                }
                Some(_) => at += 2,
                None => return self.stop(),
            }
            // A backslash may be the last byte.
            let Some(rest) = bytes.get(at..) else {
                return self.stop();
            };
            at += plain(rest);
        }
    }

    /// What a key says, to be compared.
    #[inline]
    pub(super) fn name(&self, key: Value) -> Cow<'a, [u8]> {
        let inside = key.inside();
        let bytes = self
            .text
            .as_bytes()
            .get(inside.start()..inside.end())
            .unwrap_or_default();
        if key.is_escaped() {
            unescape(inside.of(self.text)).into_bytes().into()
        } else {
            bytes.into()
        }
    }

    /// What a text says.
    pub(super) fn read(&self, value: Value) -> Cow<'a, str> {
        let inside = value.inside().of(self.text);
        if value.is_escaped() {
            unescape(inside).into()
        } else {
            inside.into()
        }
    }
}

/// Whether two texts are the same: most keys are short, and cost less here than in a call.
#[inline]
fn is_same(one: &[u8], other: &[u8]) -> bool {
    let ends = |text: &[u8]| match (text.first_chunk(), text.last_chunk()) {
        (Some(first), Some(last)) => Some((u64::from_le_bytes(*first), u64::from_le_bytes(*last))),
        _ => None,
    };
    let short_ends = |text: &[u8]| match (text.first_chunk(), text.last_chunk()) {
        (Some(first), Some(last)) => Some((u32::from_le_bytes(*first), u32::from_le_bytes(*last))),
        _ => None,
    };
    one.len() == other.len()
        && match one.len() {
            8..=16 => ends(one) == ends(other),
            4..=7 => short_ends(one) == short_ends(other),
            _ => one == other,
        }
}

/// How many bytes stand before the next quote or backslash.
fn plain(bytes: &[u8]) -> usize {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x8080_8080_8080_8080;
    let mut rest = bytes;
    while let Some((word, after)) = rest.split_first_chunk::<8>() {
        let word = u64::from_le_bytes(*word);
        let quote = word ^ (ONES * u64::from(b'"'));
        let backslash = word ^ (ONES * u64::from(b'\\'));
        // Of bytes set here the lowest is right; higher ones may be set wrongly.
        let found = (quote.wrapping_sub(ONES) & !quote | backslash.wrapping_sub(ONES) & !backslash) & HIGH;
        if found != 0 {
            return bytes.len() - rest.len() + (found.trailing_zeros() / 8) as usize;
        }
        rest = after;
    }
    let is_plain = |byte: &&u8| !matches!(byte, b'"' | b'\\');
    bytes.len() - rest.len() + rest.iter().take_while(is_plain).count()
}
