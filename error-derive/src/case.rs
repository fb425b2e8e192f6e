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
}

pub(crate) const CASES: [(&str, Case); 7] = [
    ("camelCase", Case::Camel),
    ("kebab-case", Case::Kebab),
    ("lowercase", Case::Lower),
    ("PascalCase", Case::Pascal),
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
            Self::Snake => join("_"),
            Self::Upper => join("").to_uppercase(),
        }
    }
}

/// The cases that a code as a whole is written in, one bit each by the number that `Case` has in error-core.
pub(crate) fn cases_of(code: &str) -> u8 {
    let plain = code.is_ascii() && code.starts_with(|first: char| first.is_ascii_alphabetic());
    let numbered = [
        Case::Kebab,
        Case::Snake,
        Case::Camel,
        Case::Pascal,
        Case::ScreamingSnake,
        Case::Lower,
        Case::Upper,
    ];
    let is_in = |case: &Case| plain && case.apply(code) == code;
    (0..)
        .zip(&numbered)
        .filter(|(_, case)| is_in(case))
        .fold(0, |bits, (number, _)| bits | 1 << number)
}

/// The words of a name in lower case: parted by what is no letter or digit, and where a capital begins a word.
pub(crate) fn words(name: &str) -> Vec<String> {
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

/// The word with a capital at its start.
pub(crate) fn capital(word: &str) -> String {
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
            ("GONE", 0b101_0000),
            ("auth/not-found", 0),
            ("Not_Found", 0),
        ] {
            assert_eq!(super::cases_of(code), bits, "{code}");
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
            (Case::Upper, "APPUSERID"),
        ] {
            assert_eq!(case.apply("app_user_id"), written);
        }
    }
}
