//! JSON strings. What needs escaping is looked for a word, eight bytes, at a time.

use super::{json_escape, push_byte};

/// Writes a JSON string.
pub(crate) fn push_string(text: &str, out: &mut Vec<u8>) {
    if !push_short(text.as_bytes(), out) {
        push_long(text, out);
    }
}

/// Writes a string of some letters that stand for themselves, where there is room for it: all of it is put
/// together, its halves may overlap, before it is copied. Returns whether it is written.
#[inline]
fn push_short(text: &[u8], out: &mut Vec<u8>) -> bool {
    let mut few = [b'"'; 24];
    if out.capacity() - out.len() < few.len() {
        return false;
    }
    let dirty = match text.len() {
        8..=16 => halves::<8>(text, &mut few).map(|(first, last)| dirty_bytes(first) | dirty_bytes(last)),
        4..=7 => halves::<4>(text, &mut few)
            .and(both_halves(text))
            .map(needs_escape),
        _ => None,
    };
    if dirty != Some(0) {
        return false;
    }
    let end = out.len() + text.len() + 2;
    out.extend_from_slice(&few);
    out.truncate(end);
    true
}

/// Copies the first and the last bytes of a text to where it stands behind a quote.
#[inline]
fn halves<'t, const N: usize>(text: &'t [u8], few: &mut [u8; 24]) -> Option<(&'t [u8; N], &'t [u8; N])> {
    let (first, last) = (text.first_chunk::<N>()?, text.last_chunk::<N>()?);
    *few.get_mut(1..)?.first_chunk_mut()? = *first;
    *few.get_mut(1 + text.len() - N..)?.first_chunk_mut()? = *last;
    Some((first, last))
}

#[inline(never)]
fn push_long(text: &str, out: &mut Vec<u8>) {
    out.push(b'"');
    push_escaped(text, out);
    out.push(b'"');
}

/// Writes the inside of a JSON string.
pub(crate) fn push_escaped(text: &str, out: &mut Vec<u8>) {
    let bytes = text.as_bytes();
    match bytes.split_at_checked(clean_prefix(bytes)) {
        Some((clean, rest)) => {
            out.extend_from_slice(clean);
            if !rest.is_empty() {
                push_dirty(rest, out);
            }
        }
        None => push_dirty(bytes, out),
    }
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
#[inline]
pub(super) fn clean_prefix(bytes: &[u8]) -> usize {
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

/// Not 0 where one of the bytes of whole words needs escaping.
#[inline]
fn dirty_bytes(bytes: &[u8]) -> u64 {
    let words = bytes.as_chunks::<8>().0;
    words
        .iter()
        .fold(0, |dirty, word| dirty | needs_escape(u64::from_le_bytes(*word)))
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
