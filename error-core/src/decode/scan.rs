//! A cursor over JSON text that no text can make fail, recurse or read a byte twice.
//!
//! It is lenient: it finds where values end, and does not care whether what it skips is JSON. What cannot be
//! JSON ends the reading; what was read before it counts.

use std::borrow::Cow;

use super::text::{Span, Text};
use super::unescape::unescape;

/// The JSON type of a value: what its first byte says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Number,
    Boolean,
    Null,
    Object,
    Array,
}

impl Kind {
    pub(super) const fn of(first: u8) -> Option<Self> {
        Some(match first {
            b'"' => Self::Text,
            b'-' | b'0'..=b'9' => Self::Number,
            b't' | b'f' => Self::Boolean,
            b'n' => Self::Null,
            b'{' => Self::Object,
            b'[' => Self::Array,
            _ => return None,
        })
    }
}

/// A value as it stands in the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Value {
    pub(super) kind: Kind,
    /// All of it, with the quotes of a text.
    pub(super) span: Span,
    /// A text has backslashes in it.
    pub(super) escaped: bool,
}

impl Value {
    /// What stands between the quotes of a text.
    pub(super) fn inside(self) -> Span {
        Span {
            start: self.span.start + 1,
            end: self.span.end.saturating_sub(1),
        }
    }
}

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
        while is_space(byte) {
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
        let Some(rest) = self.text.as_bytes().get(self.at..) else {
            return false;
        };
        let rest = rest.strip_prefix(b",").unwrap_or(rest);
        let after = rest
            .strip_prefix(b"\"")
            .and_then(|rest| rest.strip_prefix(json.as_bytes()))
            .and_then(|rest| rest.strip_prefix(b"\":"));
        match after {
            Some(after) => {
                self.at = self.text.len() - after.len();
                true
            }
            None => false,
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
    pub(super) fn value(&mut self) -> Option<Value> {
        let first = self.peek()?;
        let start = self.at;
        match Kind::of(first) {
            Some(Kind::Text) => self.string(),
            Some(kind @ (Kind::Object | Kind::Array)) => {
                self.container()?;
                Some(self.since(start, kind))
            }
            Some(kind) => {
                self.token()?;
                Some(self.since(start, kind))
            }
            // `NaN`, `undefined`: no value, but the next one can be read.
            None if first.is_ascii_alphabetic() => {
                self.token()?;
                Some(self.since(start, Kind::Null))
            }
            None => self.stop(),
        }
    }

    fn since(&self, start: usize, kind: Kind) -> Value {
        Value {
            kind,
            span: Span { start, end: self.at },
            escaped: false,
        }
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
    fn string(&mut self) -> Option<Value> {
        let start = self.at;
        let bytes = self.text.as_bytes();
        let (mut at, mut escaped) = (start + 1, false);
        loop {
            // A backslash may be the last byte.
            let Some(rest) = bytes.get(at..) else {
                return self.stop();
            };
            at += plain(rest);
            match bytes.get(at) {
                Some(b'"') => {
                    self.at = at + 1;
                    return Some(Value {
                        kind: Kind::Text,
                        span: Span { start, end: at + 1 },
                        escaped,
                    });
                }
                Some(_) => {
                    escaped = true;
                    at += 2;
                }
                None => return self.stop(),
            }
        }
    }

    /// What a text says.
    pub(super) fn unquoted(&self, value: Value) -> Text {
        if value.escaped {
            unescape(value.inside().of(self.text)).into()
        } else {
            Text::Span(value.inside())
        }
    }

    /// The same, to be looked at.
    pub(super) fn read(&self, value: Value) -> Cow<'a, str> {
        let inside = value.inside().of(self.text);
        if value.escaped {
            unescape(inside).into()
        } else {
            inside.into()
        }
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
