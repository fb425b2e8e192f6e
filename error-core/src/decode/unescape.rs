//! What stands in a JSON string.

/// The text of the inside of a JSON string. What is no escape stands for itself, half a surrogate pair for
/// the replacement character: nothing is refused.
pub(super) fn unescape(inside: &str) -> String {
    let mut text = String::with_capacity(inside.len());
    let mut rest = inside;
    while let Some((before, after)) = rest.split_once('\\') {
        text.push_str(before);
        let mut chars = after.chars();
        match chars.next() {
            Some('n') => text.push('\n'),
            Some('t') => text.push('\t'),
            Some('r') => text.push('\r'),
            Some('b') => text.push('\u{8}'),
            Some('f') => text.push('\u{c}'),
            Some('u') => {
                rest = unicode(chars.as_str(), &mut text);
                continue;
            }
            Some(other) => text.push(other),
            None => {}
        }
        rest = chars.as_str();
    }
    text.push_str(rest);
    text
}

/// Reads what follows `\u`, and returns what follows that.
fn unicode<'a>(after: &'a str, text: &mut String) -> &'a str {
    let Some((unit, rest)) = four(after) else {
        text.push(char::REPLACEMENT_CHARACTER);
        return after;
    };
    if let (0xD800..=0xDBFF, Some((low @ 0xDC00..=0xDFFF, rest))) =
        (unit, rest.strip_prefix("\\u").and_then(four))
    {
        let scalar = 0x1_0000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
        text.push(char::from_u32(scalar).unwrap_or(char::REPLACEMENT_CHARACTER));
        return rest;
    }
    text.push(char::from_u32(unit).unwrap_or(char::REPLACEMENT_CHARACTER));
    rest
}

/// Four hexadecimal digits, and what follows them.
fn four(text: &str) -> Option<(u32, &str)> {
    let (digits, rest) = text.split_at_checked(4)?;
    Some((hex(digits.as_bytes())?, rest))
}

/// The number that some hexadecimal digits are.
pub(super) fn hex(digits: &[u8]) -> Option<u32> {
    let mut number = 0;
    for digit in digits {
        number = number << 4 | char::from(*digit).to_digit(16)?;
    }
    Some(number)
}

#[cfg(test)]
mod tests {
    use super::unescape;

    #[test]
    fn what_serde_writes_is_read() {
        for text in [
            "",
            "a\"b\\c/",
            "\u{1}\u{7f}\n\t\r\u{8}\u{c}",
            "é\u{2028}\u{1F980}",
        ] {
            let json = serde_json::to_string(text).unwrap();
            assert_eq!(unescape(&json[1..json.len() - 1]), text);
        }
        assert_eq!(unescape(r"\ud83e\udd80\u00e9\/"), "\u{1F980}é/");
    }

    #[test]
    fn what_is_no_escape_is_not_refused() {
        for (inside, text) in [
            (r"\ud83e", "\u{FFFD}"),
            (r"\ud83e\n", "\u{FFFD}\n"),
            (r"\udd80\ud83e", "\u{FFFD}\u{FFFD}"),
            (r"\u12", "\u{FFFD}12"),
            (r"\u+123", "\u{FFFD}+123"),
            (r"\q\", "q"),
            ("\\é", "é"),
            ("\\u12é4", "\u{FFFD}12é4"),
        ] {
            assert_eq!(unescape(inside), text, "{inside}");
        }
    }
}
