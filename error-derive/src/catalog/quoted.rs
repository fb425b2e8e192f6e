//! Texts in JSON: quotes and escapes.

use super::json::{Mistake, Reader, Spot};

impl Reader<'_> {
    /// A text, its quotes included.
    pub(super) fn string(&mut self) -> Result<String, Mistake> {
        let begin = self.spot;
        self.next();
        let mut text = String::new();
        loop {
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
                Some('\\') => text.push(self.escape()?),
                Some(other) => {
                    self.next();
                    text.push(other);
                }
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
