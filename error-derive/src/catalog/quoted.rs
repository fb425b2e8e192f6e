//! Texts in JSON: quotes and escapes.

use super::json::{Mistake, Reader, Spot};

impl Reader<'_> {
    /// A text, its quotes included.
    pub(super) fn string(&mut self) -> Result<String, Mistake> {
        let begin = self.spot;
        self.next();
        let mut text = String::new();
        loop {
            text.push_str(self.go_on(plain(self.rest.as_bytes())));
            match self.peek() {
                None => return Err((begin, "not JSON: a text without closing quotes".to_owned())),
                Some('\0'..='\u{1f}') => {
                    return self.fail(
                        "not JSON: a line break or control character in a text; write `\\n` or `\\u00…`",
                    );
                }
                Some('"') => {
                    self.next();
                    return Ok(text);
                }
                Some(_) => text.push(self.escape()?),
            }
        }
    }

    fn escape(&mut self) -> Result<char, Mistake> {
        let begin = self.spot;
        self.next();
        Ok(match self.next() {
            Some(same @ ('"' | '\\' | '/')) => same,
            Some('b') => '\u{8}',
            Some('f') => '\u{c}',
            Some('n') => '\n',
            Some('r') => '\r',
            Some('t') => '\t',
            Some('u') => return self.unicode(begin),
            _ => {
                return Err((
                    begin,
                    "not JSON: unknown escape; a backslash is written `\\\\`".to_owned(),
                ));
            }
        })
    }

    /// `\u00e9`, or two of them for what is beyond the basic plane.
    fn unicode(&mut self, begin: Spot) -> Result<char, Mistake> {
        let mut unit = self.hex(begin)?;
        if (0xd800..0xdc00).contains(&unit) && self.eat('\\') && self.eat('u') {
            let low = self.hex(begin)?;
            if (0xdc00..0xe000).contains(&low) {
                unit = 0x1_0000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
            }
        }
        char::from_u32(unit).ok_or_else(|| (begin, "not JSON: half of a surrogate pair".to_owned()))
    }

    fn hex(&mut self, begin: Spot) -> Result<u32, Mistake> {
        let digits = self
            .rest
            .get(..4)
            .and_then(|digits| u32::from_str_radix(digits, 16).ok());
        let Some(unit) = digits else {
            return Err((begin, "not JSON: `\\u` needs four hexadecimal digits".to_owned()));
        };
        self.skip(4);
        Ok(unit)
    }
}

/// How many bytes there are before a quote, a backslash or a control character.
///
/// Eight at a time: the macro is compiled without optimization, and reads thousands of texts.
fn plain(text: &[u8]) -> usize {
    const ONES: u64 = u64::from_le_bytes([1; 8]);
    const HIGH: u64 = ONES << 7;
    let (words, rest) = text.as_chunks();
    let mut length = 0;
    for word in words {
        let word = u64::from_le_bytes(*word);
        let quote = word ^ (ONES * u64::from(b'"'));
        let backslash = word ^ (ONES * u64::from(b'\\'));
        let control = word.wrapping_sub(ONES * 0x20) & !word;
        let found = control | quote.wrapping_sub(ONES) & !quote | backslash.wrapping_sub(ONES) & !backslash;
        if found & HIGH != 0 {
            return length + (found & HIGH).trailing_zeros() as usize / 8;
        }
        length += 8;
    }
    let is_special = |byte: &u8| matches!(byte, b'"' | b'\\' | ..0x20);
    length + rest.iter().position(is_special).unwrap_or(rest.len())
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn a_plain_text_ends_where_it_must() {
        for end in ["\"", "\\", "\n", "\u{1f}"] {
            for length in 0..20 {
                for (plain_text, width) in [("a", 1), ("é", 2), ("\u{7f}", 1), (" ", 1), ("😀", 4)] {
                    let before = plain_text.repeat(length);
                    assert_eq!(plain(before.as_bytes()), length * width);
                    assert_eq!(plain(format!("{before}{end}b\"").as_bytes()), length * width);
                }
            }
        }
    }
}
