//! Texts, most of which are short, behind a constant.

use core::fmt::Debug;

use super::JsonText;
use super::few::{Before, Few, SHORT, WORD};
use crate::json::{both_halves, is_clean, is_plain, is_plain_text, push_escaped};

/// Writes a JSON string behind a constant.
pub(crate) fn write_string(text: &str, before: Before<'_>, out: &mut Vec<u8>) {
    write_short::<Whole>(text, before, out);
}

/// Writes the inside of one.
pub(super) fn write_text(text: &str, before: Before<'_>, out: &mut Vec<u8>) {
    write_short::<Inside>(text, before, out);
}

/// Writes what `{:?}` writes, inside of one.
pub(super) fn write_debug(text: &str, before: Before<'_>, out: &mut Vec<u8>) {
    write_short::<DebugInside>(text, before, out);
}

/// How a text stands in JSON.
trait Style {
    /// What is before and behind it, in the first bytes, and how many.
    const QUOTE: ([u8; 2], usize);

    /// Whether the letters of a word stand for themselves.
    fn is_plain(word: u64) -> bool;

    /// Writes a text that is not short, or has other letters.
    fn write(text: &str, before: Before<'_>, out: &mut Vec<u8>);
}

/// Writes a text behind a constant, at once where it is short and its letters stand for themselves.
///
/// There is a function for each kind of length: one for all would need more registers than there are.
fn write_short<S: Style>(text: &str, before: Before<'_>, out: &mut Vec<u8>) {
    match text.len() {
        4..=7 => write_half_words::<S>(text, before, out),
        8..=16 => write_words::<S>(text, before, out),
        0..=3 => write_letters::<S>(text, before, out),
        _ => S::write(text, before, out),
    }
}

#[inline(never)]
fn write_words<S: Style>(text: &str, before: Before<'_>, out: &mut Vec<u8>) {
    match (text.as_bytes().first_chunk(), text.as_bytes().last_chunk()) {
        (Some(first), Some(last))
            if Room::has_room(out)
                && S::is_plain(u64::from_le_bytes(*first))
                && S::is_plain(u64::from_le_bytes(*last)) =>
        {
            write_halves::<S, 8>(before, (first, last), text.len(), out);
        }
        _ => S::write(text, before, out),
    }
}

#[inline(never)]
fn write_half_words<S: Style>(text: &str, before: Before<'_>, out: &mut Vec<u8>) {
    let bytes = text.as_bytes();
    match (bytes.first_chunk(), bytes.last_chunk(), both_halves(bytes)) {
        (Some(first), Some(last), Some(both)) if Room::has_room(out) && S::is_plain(both) => {
            write_halves::<S, 4>(before, (first, last), text.len(), out);
        }
        _ => S::write(text, before, out),
    }
}

#[inline(never)]
fn write_letters<S: Style>(text: &str, before: Before<'_>, out: &mut Vec<u8>) {
    const SPACE: u8 = b' ';
    let mut letters = [SPACE; WORD];
    for (letter, byte) in letters.iter_mut().zip(text.as_bytes()) {
        *letter = *byte;
    }
    if Room::has_room(out) && S::is_plain(u64::from_le_bytes(letters)) {
        write_halves::<S, WORD>(before, (&letters, &letters), text.len(), out);
    } else {
        S::write(text, before, out);
    }
}

/// The longest constant, the longest short text, and quotes.
type Room = Few<{ SHORT + 3 * WORD }>;

/// Writes a text by its halves, which may overlap.
#[inline]
fn write_halves<S: Style, const N: usize>(
    before: Before<'_>,
    (first, last): (&[u8; N], &[u8; N]),
    length: usize,
    out: &mut Vec<u8>,
) {
    let mut room = Room::NONE;
    let (quote, quotes) = S::QUOTE;
    let start = before.1 + quotes;
    let end = start + length;
    room.put(0, *before.0);
    room.put(before.1, quote);
    room.put(start, *first);
    room.put(start + length.saturating_sub(N), *last);
    room.put(end, quote);
    room.append_to(end + quotes, out);
}

/// A JSON string.
struct Whole;

/// The inside of one.
struct Inside;

/// The same of what `{:?}` writes.
struct DebugInside;

impl Style for Whole {
    const QUOTE: ([u8; 2], usize) = (*b"\" ", 1);

    fn is_plain(word: u64) -> bool {
        is_clean(word)
    }

    #[inline(never)]
    fn write(text: &str, before: Before<'_>, out: &mut Vec<u8>) {
        before.append_to(out);
        out.push(b'"');
        push_escaped(text, out);
        out.push(b'"');
    }
}

impl Style for Inside {
    const QUOTE: ([u8; 2], usize) = (*b"  ", 0);

    fn is_plain(word: u64) -> bool {
        is_clean(word)
    }

    #[inline(never)]
    fn write(text: &str, before: Before<'_>, out: &mut Vec<u8>) {
        before.append_to(out);
        push_escaped(text, out);
    }
}

impl Style for DebugInside {
    const QUOTE: ([u8; 2], usize) = (*b"\\\"", 2);

    fn is_plain(word: u64) -> bool {
        is_plain(word)
    }

    #[inline(never)]
    fn write(text: &str, before: Before<'_>, out: &mut Vec<u8>) {
        if !is_plain_text(text.as_bytes()) {
            return formatted(text, before, out);
        }
        before.append_to(out);
        out.extend_from_slice(b"\\\"");
        out.extend_from_slice(text.as_bytes());
        out.extend_from_slice(b"\\\"");
    }
}

/// Writes what the formatter makes of `{:?}`.
#[inline(never)]
pub(super) fn formatted<T: Debug + ?Sized>(value: &T, before: Before<'_>, out: &mut Vec<u8>) {
    before.append_to(out);
    JsonText::new(out).formatted(format_args!("{value:?}"));
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is written twice, behind a short constant and behind the longest, with and without room for it.
    fn written(text: &str, write: fn(&str, Before<'_>, &mut Vec<u8>)) -> String {
        let mut before = [b'#'; SHORT];
        before[..4].copy_from_slice(b"name");
        let [mut small, mut large] = [Vec::new(), Vec::with_capacity(1000)];
        for out in [&mut small, &mut large] {
            write(text, Before(&before, 4), out);
            write(text, Before(&[b'-'; SHORT], SHORT), out);
        }
        assert_eq!(small, large);
        String::from_utf8(large).unwrap()
    }

    /// A text in JSON, without the quotes.
    fn inside(text: &str) -> String {
        let json = serde_json::to_string(text).unwrap();
        json[1..json.len() - 1].to_owned()
    }

    #[test]
    fn texts_of_any_length_are_whole() {
        let dashes = "-".repeat(SHORT);
        for length in 0..=70 {
            for at in 0..=length {
                for other in [
                    "",
                    "\"",
                    "\\",
                    "\n",
                    "\u{1}",
                    "\u{7f}",
                    "é",
                    "a\"b\"",
                    "\u{1F980}",
                ] {
                    let mut text = "x".repeat(length);
                    text.insert_str(at, other);
                    let plain = inside(&text);
                    assert_eq!(
                        written(&text, write_string),
                        format!("name\"{plain}\"{dashes}\"{plain}\"")
                    );
                    assert_eq!(written(&text, write_text), format!("name{plain}{dashes}{plain}"));
                    let debug = inside(&format!("{text:?}"));
                    assert_eq!(written(&text, write_debug), format!("name{debug}{dashes}{debug}"));
                }
            }
        }
    }
}
