//! The inside of JSON strings, copied to room of a known length.

use super::json_escape;
use super::string::{both_halves, clean_prefix, distance, needs_escape};

/// The most bytes of a short text.
pub(crate) const SHORT: usize = 64;

/// Copies a text to the start of `room`; returns how long it is there. `None` where there is no room for it, and
/// for a word behind it.
#[inline(always)]
#[expect(clippy::inline_always, reason = "a call costs as much as a short text")]
pub(crate) fn copy_escaped(text: &[u8], room: &mut [u8]) -> Option<usize> {
    // Most are short, and their letters stand for themselves.
    let is_clean = match text.len() {
        16..=32 => copy_halves::<16>(text, room)?,
        4..=15 => copy_few(text, room)?,
        33..=SHORT => copy_halves::<32>(text, room)?,
        0 => true,
        _ => false,
    };
    if is_clean {
        Some(text.len())
    } else {
        copy_other(text, room)
    }
}

/// Copies the first and the last `N` bytes, which may overlap: copies of a known length cost less than a call.
/// Returns whether all of them stand for themselves.
#[inline]
fn copy_halves<const N: usize>(text: &[u8], room: &mut [u8]) -> Option<bool> {
    let (first, last) = (text.first_chunk::<N>()?, text.last_chunk::<N>()?);
    *room.first_chunk_mut::<N>()? = *first;
    *room.get_mut(text.len() - N..)?.first_chunk_mut::<N>()? = *last;
    let mut is_dirty = false;
    for (first, last) in first.iter().zip(last) {
        is_dirty |= distance(*first).min(distance(*last)) == 0;
    }
    Some(!is_dirty)
}

/// The same with words, or halves of a word.
#[inline]
fn copy_few(text: &[u8], room: &mut [u8]) -> Option<bool> {
    if let (Some(first), Some(last)) = (text.first_chunk::<8>(), text.last_chunk::<8>()) {
        *room.first_chunk_mut::<8>()? = *first;
        *room.get_mut(text.len() - 8..)?.first_chunk_mut::<8>()? = *last;
        let (first, last) = (u64::from_le_bytes(*first), u64::from_le_bytes(*last));
        return Some(needs_escape(first) | needs_escape(last) == 0);
    }
    let (first, last) = (text.first_chunk::<4>()?, text.last_chunk::<4>()?);
    *room.first_chunk_mut::<4>()? = *first;
    *room.get_mut(text.len() - 4..)?.first_chunk_mut::<4>()? = *last;
    Some(needs_escape(both_halves(text)?) == 0)
}

#[inline(never)]
fn copy_other(text: &[u8], room: &mut [u8]) -> Option<usize> {
    let Some(last) = text.last_chunk::<8>() else {
        return copy_bytes(text, room);
    };
    if text.len() > SHORT && clean_prefix(text) == text.len() {
        room.get_mut(..text.len())?.copy_from_slice(text);
        return Some(text.len());
    }
    let (mut rest, mut end) = (text, 0);
    while !rest.is_empty() {
        let word = match rest.first_chunk::<8>() {
            Some(word) => u64::from_le_bytes(*word),
            None => end_of_word(u64::from_le_bytes(*last), rest.len()),
        };
        *room.get_mut(end..)?.first_chunk_mut()? = word.to_le_bytes();
        let dirty = needs_escape(word);
        let clean = rest.len().min(dirty.trailing_zeros() as usize / 8);
        end += clean;
        rest = rest.get(clean..)?;
        if dirty != 0 {
            let (byte, after) = rest.split_first()?;
            end += escape(*byte, room.get_mut(end..)?)?;
            rest = after;
        }
    }
    Some(end)
}

/// The last bytes of a word, less than all, with spaces behind them.
#[inline]
const fn end_of_word(word: u64, bytes: usize) -> u64 {
    const SPACES: u64 = u64::from_le_bytes([b' '; 8]);
    let bits = bytes % 8 * 8;
    word >> ((64 - bits) % 64) | SPACES << bits
}

/// Less than a word.
fn copy_bytes(text: &[u8], room: &mut [u8]) -> Option<usize> {
    let mut end = 0;
    for byte in text {
        let room = room.get_mut(end..)?;
        if distance(*byte) == 0 {
            end += escape(*byte, room)?;
        } else {
            *room.first_mut()? = *byte;
            end += 1;
        }
    }
    Some(end)
}

/// Writes the escape of a byte that needs one.
#[inline]
fn escape(byte: u8, room: &mut [u8]) -> Option<usize> {
    if let b'"' | b'\\' = byte {
        *room.first_chunk_mut()? = [b'\\', byte];
        return Some(2);
    }
    let escape = json_escape(byte)?;
    *room.first_chunk_mut()? = escape.bytes;
    Some(escape.len)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::push_escaped;

    #[test]
    fn copies_what_is_written_elsewhere() {
        for length in 0..=80 {
            for at in 0..length {
                for other in ["\"", "\\", "\n", "\u{1}", "\u{7f}", "a\"b\"", "\"\""] {
                    let mut text = "x".repeat(length);
                    text.replace_range(at..=at, other);
                    let mut expected = Vec::new();
                    push_escaped(&text, &mut expected);
                    let mut room = [b'#'; 200];
                    let copied = copy_escaped(text.as_bytes(), &mut room);
                    assert_eq!(copied.and_then(|end| room.get(..end)), Some(&*expected), "{text}");
                }
            }
        }
    }

    #[test]
    fn has_no_room() {
        assert_eq!(copy_escaped(b"some letters", &mut [0; 11]), None);
        assert_eq!(copy_escaped(b"12345678\"", &mut [0; 15]), None);
        assert_eq!(copy_escaped(&[b'x'; 90], &mut [0; 89]), None);
    }
}
