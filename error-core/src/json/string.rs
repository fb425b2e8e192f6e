//! JSON strings. What needs escaping is looked for a word, eight bytes, at a time.

use super::{json_escape, push_byte};
use crate::json_text::{Before, write_string};

/// Writes a JSON string.
pub(crate) fn push_string(text: &str, out: &mut Vec<u8>) {
    write_string(text, Before::NOTHING, out);
}

/// Writes the inside of a JSON string.
pub(crate) fn push_escaped(text: &str, out: &mut Vec<u8>) {
    let bytes = text.as_bytes();
    if is_clean_text(bytes) {
        out.extend_from_slice(bytes);
    } else {
        push_other(bytes, out);
    }
}

#[inline(never)]
fn push_other(bytes: &[u8], out: &mut Vec<u8>) {
    match bytes.split_at_checked(clean_prefix(bytes)) {
        Some((clean, rest)) => {
            out.extend_from_slice(clean);
            push_dirty(rest, out);
        }
        None => push_dirty(bytes, out),
    }
}

/// Whether it is known at once that nothing in a text needs escaping: it is not long, and its halves, which may
/// overlap, are looked at as a whole.
#[inline]
fn is_clean_text(text: &[u8]) -> bool {
    match text.len() {
        17..=32 => are_clean_halves::<16>(text),
        33..=64 => are_clean_halves::<32>(text),
        8..=16 => match (text.first_chunk(), text.last_chunk()) {
            (Some(first), Some(last)) => {
                (needs_escape(u64::from_le_bytes(*first)) | needs_escape(u64::from_le_bytes(*last))) == 0
            }
            _ => false,
        },
        4..=7 => both_halves(text).is_some_and(is_clean),
        0 => true,
        _ => false,
    }
}

#[inline]
fn are_clean_halves<const N: usize>(text: &[u8]) -> bool {
    match (text.first_chunk::<N>(), text.last_chunk::<N>()) {
        (Some(first), Some(last)) => are_clean(first, last, distance),
        _ => false,
    }
}

/// Whether each byte of two blocks has a distance. There is no branch in it, so that many bytes are looked at in
/// one instruction; of less than 16, a word is better looked at.
#[inline]
pub(super) fn are_clean<const N: usize>(
    first: &[u8; N],
    last: &[u8; N],
    distance: impl Fn(u8) -> u8,
) -> bool {
    let mut are_clean = true;
    for (first, last) in first.iter().zip(last) {
        are_clean &= distance(*first).min(distance(*last)) != 0;
    }
    are_clean
}

/// The rest of a text, which begins with what needs escaping.
pub(super) fn push_dirty(mut rest: &[u8], out: &mut Vec<u8>) {
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
pub(super) fn clean_prefix(bytes: &[u8]) -> usize {
    let (blocks, _) = bytes.as_chunks::<32>();
    let clean = blocks.iter().take_while(|block| is_clean_block(block)).count() * 32;
    clean + clean_prefix_by_words(bytes.get(clean..).unwrap_or_default())
}

/// Whether nothing in a block needs escaping: it is looked at as a whole.
#[inline]
fn is_clean_block<const N: usize>(block: &[u8; N]) -> bool {
    let mut is_clean = true;
    for byte in block {
        is_clean &= distance(*byte) != 0;
    }
    is_clean
}

/// 0 where a byte needs escaping: it is a quote, a backslash, or less than 0x20. There is no branch in it, so that
/// many bytes are looked at in one instruction.
#[inline]
pub(super) fn distance(byte: u8) -> u8 {
    (byte ^ b'"').min(byte ^ b'\\').min(byte & 0xE0)
}

fn clean_prefix_by_words(bytes: &[u8]) -> usize {
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
#[inline]
pub(crate) fn both_halves(bytes: &[u8]) -> Option<u64> {
    let (first, last) = (bytes.first_chunk::<4>()?, bytes.last_chunk::<4>()?);
    Some(u64::from(u32::from_le_bytes(*first)) | u64::from(u32::from_le_bytes(*last)) << 32)
}

/// How many bytes of a word stand before the first that needs escaping, where one does.
fn clean_bytes(word: [u8; 8]) -> Option<usize> {
    let found = needs_escape(u64::from_le_bytes(word));
    (found != 0).then_some((found.trailing_zeros() / 8) as usize)
}

/// Whether no byte of a word needs escaping.
#[inline]
pub(crate) const fn is_clean(word: u64) -> bool {
    needs_escape(word) == 0
}

/// The high bit of the lowest byte that needs escaping; higher ones may be set wrongly above it.
#[inline]
pub(super) const fn needs_escape(word: u64) -> u64 {
    const HIGH: u64 = 0x8080_8080_8080_8080;
    escape_marks(word) & !word & HIGH
}

/// The same for a word of ASCII; of others, the high bit says nothing.
#[inline]
pub(super) const fn escape_marks(word: u64) -> u64 {
    const ONES: u64 = 0x0101_0101_0101_0101;
    // A byte that is less than what is taken from it gets the high bit. Those that had it are no matter. With this
    // bit turned, a quote is the first above the control characters, and they stay below it.
    let control_or_quote = (word ^ (ONES * 0x02)).wrapping_sub(ONES * 0x21);
    let backslash = (word ^ (ONES * b'\\' as u64)).wrapping_sub(ONES);
    control_or_quote | backslash
}
