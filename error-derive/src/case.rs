//! Ways to write a name of several words.

/// How the words of a name are put together, named by itself, as in serde.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Case {
    Camel,
    Kebab,
    Lower,
    Pascal,
    ScreamingSnake,
    Snake,
    Upper,
    ScreamingKebab,
}

pub(crate) const CASES: [(&str, Case); 8] = [
    ("camelCase", Case::Camel),
    ("kebab-case", Case::Kebab),
    ("lowercase", Case::Lower),
    ("PascalCase", Case::Pascal),
    ("SCREAMING-KEBAB-CASE", Case::ScreamingKebab),
    ("SCREAMING_SNAKE_CASE", Case::ScreamingSnake),
    ("snake_case", Case::Snake),
    ("UPPERCASE", Case::Upper),
];

impl Case {
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        CASES.iter().find(|row| row.0 == name).map(|row| row.1)
    }

    /// Writes a name in this case, whatever case it was written in.
    pub(crate) fn apply(self, name: &str) -> String {
        let words = words(name);
        let join = |separator: &str| words.join(separator);
        match self {
            Self::Camel => words
                .iter()
                .enumerate()
                .map(|(i, word)| if i == 0 { word.clone() } else { capital(word) })
                .collect(),
            Self::Kebab => join("-"),
            Self::Lower => join(""),
            Self::Pascal => words.iter().map(|word| capital(word)).collect(),
            Self::ScreamingSnake => join("_").to_uppercase(),
            Self::ScreamingKebab => join("-").to_uppercase(),
            Self::Snake => join("_"),
            Self::Upper => join("").to_uppercase(),
        }
    }
}

/// The cases that a code as a whole is written in, one bit each by the number that `Case` has in error-core.
/// Most codes are of capitals or of small letters, parted by one mark: those are told by what they have in them.
pub(crate) fn cases_of(code: &str) -> u8 {
    const KEBAB: u8 = 1;
    const SNAKE: u8 = 1 << 1;
    const CAMEL: u8 = 1 << 2;
    const PASCAL: u8 = 1 << 3;
    const SCREAMING_SNAKE: u8 = 1 << 4;
    const LOWER: u8 = 1 << 5;
    const UPPER: u8 = 1 << 6;
    const SCREAMING_KEBAB: u8 = 1 << 7;
    let (mut small, mut capital, mut line, mut dash, mut mark) = (false, false, false, false, true);
    for &byte in code.as_bytes() {
        // A mark stands between two words, and a letter at the beginning.
        let after_mark = mark;
        mark = matches!(byte, b'_' | b'-');
        match byte {
            b'a'..=b'z' => small = true,
            b'A'..=b'Z' => capital = true,
            b'0'..=b'9' if small || capital => {}
            b'_' if !after_mark => line = true,
            b'-' if !after_mark => dash = true,
            _ => return 0,
        }
    }
    if mark {
        return 0;
    }
    let is_in = |case: Case, bit: u8| if case.apply(code) == code { bit } else { 0 };
    match (small, capital, line, dash) {
        (true, false, false, false) => KEBAB | SNAKE | CAMEL | LOWER,
        (true, false, true, false) => SNAKE,
        (true, false, false, true) => KEBAB,
        (false, _, false, false) => SCREAMING_SNAKE | SCREAMING_KEBAB | UPPER | is_in(Case::Pascal, PASCAL),
        (false, _, true, false) => SCREAMING_SNAKE,
        (false, _, false, true) => SCREAMING_KEBAB,
        (true, true, false, false) => is_in(Case::Camel, CAMEL) | is_in(Case::Pascal, PASCAL),
        _ => 0,
    }
}

/// The words of a name in lower case: parted by what is no letter or digit, and where a capital begins a word.
pub(crate) fn words(name: &str) -> Vec<String> {
    if is_of_one_size(name) {
        return words_of_one_size(name);
    }
    let mut words = vec![String::new()];
    let chars: Vec<char> = name.chars().collect();
    for (i, &c) in chars.iter().enumerate() {
        let before = i.checked_sub(1).map(|i| chars[i]);
        let after = chars.get(i + 1);
        let begins = c.is_uppercase()
            && before.is_some_and(|before| {
                before.is_lowercase()
                    || before.is_ascii_digit() && after.is_some_and(|after| after.is_lowercase())
                    || before.is_uppercase() && after.is_some_and(|after| after.is_lowercase())
            });
        if !c.is_alphanumeric() || begins {
            words.push(String::new());
        }
        if c.is_alphanumeric()
            && let Some(word) = words.last_mut()
        {
            word.extend(c.to_lowercase());
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// A plain loop: this runs unoptimised, over every code.
fn words_of_one_size(name: &str) -> Vec<String> {
    let bytes = name.as_bytes();
    let mut words = Vec::new();
    let (mut from, mut at) = (0, 0);
    while at <= bytes.len() {
        if at == bytes.len() || !bytes[at].is_ascii_alphanumeric() {
            if from < at {
                words.push(name[from..at].to_ascii_lowercase());
            }
            from = at + 1;
        }
        at += 1;
    }
    words
}

/// Whether no word begins at a capital: all letters are capitals, or none is.
fn is_of_one_size(name: &str) -> bool {
    let (mut small, mut capital) = (false, false);
    for &byte in name.as_bytes() {
        small |= byte.is_ascii_lowercase();
        capital |= byte.is_ascii_uppercase();
        if !byte.is_ascii() {
            return false;
        }
    }
    !(small && capital)
}

/// The word with a capital at its start.
pub(crate) fn capital(word: &str) -> String {
    if word.is_ascii() {
        let mut word = word.to_owned();
        if let Some(first) = word.get_mut(..1) {
            first.make_ascii_uppercase();
        }
        return word;
    }
    let mut chars = word.chars();
    chars
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

#[cfg(test)]
mod tests {
    use super::{Case, words};

    #[test]
    fn a_name_is_taken_apart_in_every_case() {
        for name in ["user_id", "userId", "UserId", "user-id", "USER_ID", "user/id"] {
            assert_eq!(words(name), ["user", "id"], "{name}");
        }
        assert_eq!(words("S3_ERROR"), ["s3", "error"]);
        assert_eq!(words("HTTPServer"), ["http", "server"]);
    }

    #[test]
    fn a_code_may_be_in_several_cases() {
        for (code, bits) in [
            ("not-found", 0b1),
            ("notFound", 0b100),
            ("NOT_FOUND", 0b1_0000),
            ("internal", 0b10_0111),
            ("GONE", 0b1101_0000),
            ("NOT-FOUND", 0b1000_0000),
            ("auth/not-found", 0),
            ("Not_Found", 0),
            ("S3_ERROR", 0b1_0000),
            ("S3", 0b1101_1000),
            ("HTTPServer", 0),
            ("2FA", 0),
            ("größe", 0),
            ("", 0),
        ] {
            assert_eq!(super::cases_of(code), bits, "{code}");
        }
    }

    /// A code that begins with a letter is in a case where writing it so changes nothing.
    #[test]
    fn the_cases_of_a_code_are_those_that_leave_it_as_it_is() {
        let numbered = [
            Case::Kebab,
            Case::Snake,
            Case::Camel,
            Case::Pascal,
            Case::ScreamingSnake,
            Case::Lower,
            Case::Upper,
            Case::ScreamingKebab,
        ];
        let letters = ['a', 'b', 'A', 'B', '1', '_', '-'];
        for i in 0..letters.len().pow(4) {
            let at = |place: u32| letters[i / letters.len().pow(place) % letters.len()];
            let code: String = (0..4).map(at).collect();
            let plain = code.starts_with(|first: char| first.is_ascii_alphabetic());
            let is_in = |case: &Case| plain && case.apply(&code) == code;
            let bits = (0..).zip(&numbered).filter(|(_, case)| is_in(case));
            let bits = bits.fold(0, |bits, (number, _)| bits | 1 << number);
            assert_eq!(super::cases_of(&code), bits, "{code}");
        }
    }

    #[test]
    fn a_name_is_written_in_every_case() {
        for (case, written) in [
            (Case::Camel, "appUserId"),
            (Case::Kebab, "app-user-id"),
            (Case::Lower, "appuserid"),
            (Case::Pascal, "AppUserId"),
            (Case::ScreamingSnake, "APP_USER_ID"),
            (Case::Snake, "app_user_id"),
            (Case::ScreamingKebab, "APP-USER-ID"),
            (Case::Upper, "APPUSERID"),
        ] {
            assert_eq!(case.apply("app_user_id"), written);
        }
    }
}
