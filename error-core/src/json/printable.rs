//! Letters that `{:?}` writes as they are.

use super::string::{self, are_clean, escape_marks};

/// Whether `{:?}` and JSON write each letter of a word as it is: it is of printable ASCII, without quotes and
/// backslashes.
#[inline]
pub(crate) const fn is_plain(word: u64) -> bool {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x8080_8080_8080_8080;
    // The last of ASCII, `DEL`, is not printable.
    (escape_marks(word) | word.wrapping_add(ONES) | word) & HIGH == 0
}

/// The same of each letter of a text.
pub(crate) fn is_plain_text(text: &[u8]) -> bool {
    let Some(last) = text.last_chunk::<16>() else {
        return text.iter().all(|byte| distance(*byte) != 0);
    };
    let mut blocks = text.as_chunks().0.iter();
    blocks.all(|block| are_clean(block, last, distance))
}

/// 0 where a letter is not written as it is.
#[inline]
fn distance(byte: u8) -> u8 {
    string::distance(byte).min(0x7F_u8.saturating_sub(byte))
}

#[cfg(test)]
mod tests {
    use super::{is_plain, is_plain_text};

    #[test]
    fn a_text_is_plain_where_each_letter_stands_for_itself() {
        for letter in (0..=0x17F).filter_map(char::from_u32) {
            for (before, after) in [
                ("", ""),
                ("", "abcdefg"),
                ("abcd", "efg"),
                ("of more letters than", "a block"),
            ] {
                let text = format!("{before}{letter}{after}");
                let as_it_is = letter.is_ascii() && format!("{text:?}") == format!("\"{text}\"");
                assert_eq!(is_plain_text(text.as_bytes()), as_it_is, "{text:?}");
                if let Some(word) = text
                    .as_bytes()
                    .first_chunk()
                    .filter(|_| text.chars().count() == 8)
                {
                    assert_eq!(is_plain(u64::from_le_bytes(*word)), as_it_is, "{text:?}");
                }
            }
        }
    }
}
