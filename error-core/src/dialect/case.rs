//! Writing a name in another case.

use super::Case;
use crate::json::percent_encode;
use crate::text::ConstText;

/// Writes the words of `name` in `case`. A word ends at what is neither letter nor digit, before a capital that
/// follows a small letter or digit, and before the last of several capitals that a small letter follows.
pub(crate) const fn write_cased(name: &str, case: Case, out: &mut ConstText<'_>) {
    write_words(name, case, false, out);
}

/// The same for a URL.
pub(crate) const fn write_cased_url(name: &str, case: Case, out: &mut ConstText<'_>) {
    write_words(name, case, true, out);
}

const fn write_words(name: &str, case: Case, in_url: bool, out: &mut ConstText<'_>) {
    let bytes = name.as_bytes();
    let mut words = 0;
    let mut in_word = false;
    let mut i = 0;
    while i < bytes.len() {
        let byte = bytes[i];
        if is_word(byte) {
            let first = !in_word || starts_word(bytes, i);
            if first && words > 0 {
                separate(case, out);
            }
            let upper = if first {
                upper_first(case, words)
            } else {
                upper_inside(case)
            };
            letter(
                if upper {
                    byte.to_ascii_uppercase()
                } else {
                    byte.to_ascii_lowercase()
                },
                in_url,
                out,
            );
            words += first as usize;
            in_word = true;
        } else {
            in_word = false;
        }
        i += 1;
    }
}

const fn letter(byte: u8, in_url: bool, out: &mut ConstText<'_>) {
    if in_url {
        percent_encode(byte, out);
    } else {
        out.byte(byte);
    }
}

/// Bytes beyond ASCII are letters without a case.
const fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || !byte.is_ascii()
}

const fn starts_word(bytes: &[u8], at: usize) -> bool {
    let before = bytes[at - 1];
    let next_is_small = at + 1 < bytes.len() && bytes[at + 1].is_ascii_lowercase();
    bytes[at].is_ascii_uppercase()
        && (before.is_ascii_lowercase()
            || before.is_ascii_digit()
            || before.is_ascii_uppercase() && next_is_small)
}

const fn separate(case: Case, out: &mut ConstText<'_>) {
    match case {
        Case::Kebab | Case::ScreamingKebab => out.byte(b'-'),
        Case::Snake | Case::ScreamingSnake => out.byte(b'_'),
        Case::Camel | Case::Pascal | Case::Lower | Case::Upper => {}
    }
}

const fn upper_first(case: Case, word: usize) -> bool {
    match case {
        Case::Pascal | Case::ScreamingSnake | Case::ScreamingKebab | Case::Upper => true,
        Case::Camel => word > 0,
        Case::Kebab | Case::Snake | Case::Lower => false,
    }
}

const fn upper_inside(case: Case) -> bool {
    matches!(case, Case::ScreamingSnake | Case::ScreamingKebab | Case::Upper)
}

/// Whether `name` comes out empty.
pub(crate) const fn is_empty(name: &str, case: Option<Case>) -> bool {
    let bytes = name.as_bytes();
    if case.is_none() {
        return bytes.is_empty();
    }
    let mut i = 0;
    while i < bytes.len() {
        if is_word(bytes[i]) {
            return false;
        }
        i += 1;
    }
    true
}

/// The same as `write_cased` at run time.
pub(crate) fn cased(name: &str, case: Case) -> String {
    let mut counted = ConstText::new(&mut []);
    write_cased(name, case, &mut counted);
    let mut bytes = vec![0; counted.len()];
    write_cased(name, case, &mut ConstText::new(&mut bytes));
    // Only ASCII bytes are changed or left out, so what was UTF-8 still is.
    String::from_utf8(bytes).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_every_case() {
        for (name, kebab, pascal) in [
            ("AUTH_TOKEN_EXPIRED", "auth-token-expired", "AuthTokenExpired"),
            ("auth/not-found", "auth-not-found", "AuthNotFound"),
            ("maxSeats", "max-seats", "MaxSeats"),
            ("HTTPServer2Go", "http-server2-go", "HttpServer2Go"),
            ("S3_error", "s3-error", "S3Error"),
            ("größe_x", "größe-x", "GrößeX"),
            ("", "", ""),
        ] {
            assert_eq!(cased(name, Case::Kebab), kebab);
            assert_eq!(cased(name, Case::Pascal), pascal);
        }
        assert_eq!(cased("max_seats", Case::Camel), "maxSeats");
        assert_eq!(cased("not found", Case::ScreamingSnake), "NOT_FOUND");
        assert_eq!(cased("notFound", Case::ScreamingKebab), "NOT-FOUND");
        assert_eq!(cased("Not Found", Case::Lower), "notfound");
    }
}
