//! Whether a text is written as a pattern says: characters and `[classes]`, each perhaps with `?`, `*` or `+`.

/// Whether the whole text is written so.
#[inline]
pub(super) const fn matches(pattern: &str, text: &str) -> bool {
    rest_matches(pattern.as_bytes(), 0, text.as_bytes(), 0)
}

#[inline]
const fn rest_matches(pattern: &[u8], atom: usize, text: &[u8], start: usize) -> bool {
    if atom == pattern.len() {
        return start == text.len();
    }
    let end = end_of(pattern, atom);
    let (least, most, next) = if end == pattern.len() {
        (1, 1, end)
    } else {
        match pattern[end] {
            b'?' => (0, 1, end + 1),
            b'*' => (0, usize::MAX, end + 1),
            b'+' => (1, usize::MAX, end + 1),
            _ => (1, 1, end),
        }
    };
    let mut taken = 0;
    while taken < most && start + taken < text.len() && has(pattern, atom, end, text[start + taken]) {
        taken += 1;
    }
    // As much as there is, then one less at a time.
    while taken >= least {
        if rest_matches(pattern, next, text, start + taken) {
            return true;
        }
        if taken == 0 {
            return false;
        }
        taken -= 1;
    }
    false
}

/// Where the character or class ends that begins here.
#[inline]
const fn end_of(pattern: &[u8], atom: usize) -> usize {
    let mut at = atom;
    match pattern[atom] {
        b'\\' => at + 2,
        b'[' => {
            while at < pattern.len() && pattern[at] != b']' {
                at += if pattern[at] == b'\\' { 2 } else { 1 };
            }
            at + 1
        }
        _ => at + 1,
    }
}

/// Whether a byte is the character, or in the class. Beyond ASCII a class has all or nothing.
#[inline]
const fn has(pattern: &[u8], atom: usize, end: usize, byte: u8) -> bool {
    match pattern[atom] {
        b'\\' => return pattern[atom + 1] == byte,
        b'[' => {}
        literal => return literal == byte,
    }
    let negated = pattern[atom + 1] == b'^';
    let mut at = if negated { atom + 2 } else { atom + 1 };
    let mut found = false;
    while at < end - 1 {
        let (low, next) = class_byte(pattern, at);
        let mut high = low;
        at = next;
        if at + 1 < end - 1 && pattern[at] == b'-' {
            (high, at) = class_byte(pattern, at + 1);
        }
        found = found || low <= byte && byte <= high || low >= 0x80 && byte >= 0x80;
    }
    found != negated
}

#[inline]
const fn class_byte(pattern: &[u8], at: usize) -> (u8, usize) {
    match pattern[at] {
        b'\\' => (pattern[at + 1], at + 2),
        byte => (byte, at + 1),
    }
}

#[cfg(test)]
mod tests {
    use super::matches;

    #[test]
    fn classes_repeat() {
        let reason = "[A-Z][A-Z0-9_]+[A-Z0-9]";
        for (text, fits) in [
            ("RESOURCE_AVAILABILITY", true),
            ("ABC", true),
            ("AB", false),
            ("A_", false),
            ("ABC_", false),
            ("1AB", false),
            ("Abc", false),
            ("", false),
        ] {
            assert_eq!(matches(reason, text), fits, "{text}");
        }
    }

    #[test]
    fn characters_stand_for_themselves() {
        assert!(matches("ab?c*", "a"));
        assert!(matches("ab?c*", "abccc"));
        assert!(!matches("ab?c*", "abb"));
        assert!(matches(r"a\+[\]\-x]+", "a+]-x"));
        assert!(!matches(r"a\+", "aa"));
        assert!(matches("", ""));
        assert!(!matches("", "a"));
    }

    #[test]
    fn classes_are_negated_and_may_hold_all_beyond_ascii() {
        assert!(matches("[^a-c]+", "xyz-é"));
        assert!(!matches("[^a-c]+", "xay"));
        assert!(matches("[a-z\u{80}-\u{10ffff}]+", "größe"));
        assert!(!matches("[a-z]+", "größe"));
        assert!(matches("[a-]+", "a-a"));
    }
}
