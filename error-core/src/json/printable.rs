//! Texts that `{:?}` writes as they are.

use super::string::{both_halves, needs_escape};

/// Whether `{:?}` and JSON write each letter of a text as it is: it is of printable ASCII without quotes and
/// backslashes. Of other texts this may be wrong about some.
#[inline]
pub(crate) fn is_printable(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_plain = |word: u64| (needs_escape(word) | above_printable(word)) == 0;
    if let Some(last) = bytes.last_chunk::<8>() {
        let (words, _) = bytes.as_chunks::<8>();
        let mut words = words.iter().chain([last]);
        words.all(|word| is_plain(u64::from_le_bytes(*word)))
    } else if let Some(both) = both_halves(bytes) {
        is_plain(both)
    } else {
        bytes.iter().all(|byte| is_plain(u64::from(*byte) | SPACES))
    }
}

/// Fills up a word of one letter.
const SPACES: u64 = 0x2020_2020_2020_2000;

/// The high bit of each byte above the printable ones: of `DEL`, and of those that are not ASCII.
const fn above_printable(word: u64) -> u64 {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x8080_8080_8080_8080;
    (word | ((word & !HIGH) + ONES)) & HIGH
}

#[cfg(test)]
mod tests {
    use super::is_printable;

    #[test]
    fn a_text_is_printable_where_each_letter_stands_for_itself() {
        for letter in (0..=0x17F).filter_map(char::from_u32) {
            for text in ["", "a", "abcde", "abcdefg", "abcdefghijklmnop"] {
                for at in 0..=text.len() {
                    let mut text = text.to_owned();
                    text.insert(at, letter);
                    let as_it_is = letter.is_ascii() && format!("{text:?}") == format!("\"{text}\"");
                    assert_eq!(is_printable(&text), as_it_is, "{text:?}");
                }
            }
        }
        assert!(is_printable(""));
    }
}
