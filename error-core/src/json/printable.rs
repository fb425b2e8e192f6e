//! Letters that `{:?}` writes as they are.

use super::string::escape_marks;

/// Whether `{:?}` and JSON write each letter of a word as it is: it is of printable ASCII, without quotes and
/// backslashes.
#[inline]
pub(crate) const fn is_plain(word: u64) -> bool {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x8080_8080_8080_8080;
    // The last of ASCII, `DEL`, is not printable.
    (escape_marks(word) | word.wrapping_add(ONES) | word) & HIGH == 0
}

#[cfg(test)]
mod tests {
    use super::is_plain;

    #[test]
    fn a_word_is_plain_where_each_letter_stands_for_itself() {
        for letter in (0..=0x17F).filter_map(char::from_u32) {
            for (before, after) in [("", "abcdefg"), ("abcd", "efg"), ("abcdefg", "")] {
                let text = format!("{before}{letter}{after}");
                let as_it_is = letter.is_ascii() && format!("{text:?}") == format!("\"{text}\"");
                if let Some(word) = text.as_bytes().first_chunk() {
                    assert_eq!(is_plain(u64::from_le_bytes(*word)), as_it_is, "{text:?}");
                }
            }
        }
    }
}
