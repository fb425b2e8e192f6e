//! The grammar of codes.

use crate::dialect::{Case, Grammar};
use crate::entry::Facts;

/// Whether the code of an entry is written as the grammar says.
#[inline]
pub(super) const fn is_written_so(facts: &Facts, grammar: Option<&Grammar>) -> bool {
    match grammar {
        Some(Grammar {
            cases: [case],
            open: false,
            ..
        }) if facts.cases >> *case as u8 & 1 == 1 => true,
        _ => fits(facts.code, grammar),
    }
}

/// Whether a code is written as the grammar says.
#[inline]
pub(super) const fn fits(code: &str, grammar: Option<&Grammar>) -> bool {
    let Some(grammar) = grammar else { return true };
    let bytes = code.as_bytes();
    let separator = grammar.separator.as_bytes();
    let (mut segment, mut at) = (0, 0);
    loop {
        if segment >= grammar.cases.len() && !grammar.open {
            return false;
        }
        let case = grammar.cases[if segment < grammar.cases.len() {
            segment
        } else {
            grammar.cases.len() - 1
        }];
        at = end(bytes, at, case);
        if at == usize::MAX {
            return false;
        }
        segment += 1;
        if at == bytes.len() {
            return segment >= grammar.cases.len();
        }
        if !stands_at(bytes, at, separator) {
            return false;
        }
        at += separator.len();
    }
}

/// How many segments a code has.
#[inline]
pub(super) const fn segments(code: &str, grammar: Option<&Grammar>) -> usize {
    let Some(grammar) = grammar else { return 1 };
    let (bytes, separator) = (code.as_bytes(), grammar.separator.as_bytes());
    let (mut count, mut at) = (1, 0);
    while at < bytes.len() && !separator.is_empty() {
        if stands_at(bytes, at, separator) {
            count += 1;
        }
        at += 1;
    }
    count
}

/// What a byte can be in a code.
mod class {
    pub(super) const LOWER: u8 = 1;
    pub(super) const UPPER: u8 = 1 << 1;
    pub(super) const DIGIT: u8 = 1 << 2;
    pub(super) const DASH: u8 = 1 << 3;
    pub(super) const LINE: u8 = 1 << 4;
    pub(super) const MARK: u8 = DASH | LINE;

    /// By the byte, so that const evaluation looks once.
    pub(super) const OF: [u8; 256] = {
        let mut classes = [0; 256];
        let mut byte = 0_u8;
        while byte < 128 {
            classes[byte as usize] = match byte {
                b'a'..=b'z' => LOWER,
                b'A'..=b'Z' => UPPER,
                b'0'..=b'9' => DIGIT,
                b'-' => DASH,
                b'_' => LINE,
                _ => 0,
            };
            byte += 1;
        }
        classes
    };
}

/// What a segment is made of, and what it begins with.
const fn shape(case: Case) -> (u8, u8) {
    use class::{DASH, DIGIT, LINE, LOWER, UPPER};
    match case {
        Case::Kebab => (LOWER | DIGIT | DASH, LOWER | DIGIT),
        Case::Snake => (LOWER | DIGIT | LINE, LOWER | DIGIT),
        Case::ScreamingSnake => (UPPER | DIGIT | LINE, UPPER | DIGIT),
        Case::ScreamingKebab => (UPPER | DIGIT | DASH, UPPER | DIGIT),
        Case::Lower => (LOWER | DIGIT, LOWER | DIGIT),
        Case::Upper => (UPPER | DIGIT, UPPER | DIGIT),
        Case::Camel => (LOWER | UPPER | DIGIT, LOWER),
        Case::Pascal => (LOWER | UPPER | DIGIT, UPPER),
    }
}

/// Where the segment that begins at `at` ends; `usize::MAX` where none does.
#[inline]
const fn end(bytes: &[u8], mut at: usize, case: Case) -> usize {
    let (made_of, first) = shape(case);
    if at == bytes.len() || class::OF[bytes[at] as usize] & first == 0 {
        return usize::MAX;
    }
    let mut before = 0;
    while at < bytes.len() {
        let class = class::OF[bytes[at] as usize];
        if class & made_of == 0 {
            break;
        }
        // A mark stands between two words.
        if class & before & class::MARK != 0 {
            return usize::MAX;
        }
        before = class;
        at += 1;
    }
    if before & class::MARK != 0 { usize::MAX } else { at }
}

/// Whether a text that is not empty stands at this place.
pub(in crate::dialect) const fn stands_at(bytes: &[u8], at: usize, text: &[u8]) -> bool {
    if text.is_empty() || at + text.len() > bytes.len() {
        return false;
    }
    let mut i = 0;
    while i < text.len() {
        if bytes[at + i] != text[i] {
            return false;
        }
        i += 1;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::{fits, segments};
    use crate::dialect::{Case, Grammar};

    static CASES: [Case; 8] = [
        Case::Kebab,
        Case::Snake,
        Case::ScreamingSnake,
        Case::Camel,
        Case::Pascal,
        Case::Lower,
        Case::Upper,
        Case::ScreamingKebab,
    ];

    #[test]
    fn every_case_knows_its_own() {
        for (i, (yes, no)) in [
            (["not-found", "s3-error", "a"], ["not--found", "-a", "Not-found"]),
            (
                ["not_found", "a_1", "2fa"],
                ["not_found_", "notFound", "not-found"],
            ),
            (["NOT_FOUND", "S3_ERROR", "A"], ["NOT__FOUND", "Not_FOUND", ""]),
            (["notFound", "a", "s3Error"], ["NotFound", "not_found", "2fa"]),
            (
                ["NotFound", "A", "S3Error"],
                ["notFound", "Not-Found", "NOT_FOUND"],
            ),
            (["notfound", "a1", "x"], ["not_found", "notFound", "größe"]),
            (["NOTFOUND", "A1", "X"], ["NOT_FOUND", "NotFound", "not"]),
            (
                ["NOT-FOUND", "S3-ERROR", "A"],
                ["NOT_FOUND", "NOT--FOUND", "Not-Found"],
            ),
        ]
        .into_iter()
        .enumerate()
        {
            let grammar = Grammar {
                text: "",
                cases: &CASES[i..=i],
                separator: "",
                open: false,
            };
            assert!(yes.iter().all(|code| fits(code, Some(&grammar))), "{yes:?}");
            assert!(!no.iter().any(|code| fits(code, Some(&grammar))), "{no:?}");
        }
    }

    #[test]
    fn segments_are_counted() {
        let two = Grammar {
            text: "",
            cases: &[Case::Kebab, Case::Kebab],
            separator: "/",
            open: false,
        };
        assert!(fits("auth/not-found", Some(&two)));
        assert!(
            ["auth", "auth/", "/auth", "a/b/c", "auth/Not"]
                .iter()
                .all(|code| !fits(code, Some(&two)))
        );
        let open = Grammar {
            text: "",
            cases: &[Case::Pascal],
            separator: "::",
            open: true,
        };
        assert!(
            ["A", "A::B", "A::B::C"]
                .iter()
                .all(|code| fits(code, Some(&open)))
        );
        assert!(["", "A::", "A:B"].iter().all(|code| !fits(code, Some(&open))));
        assert_eq!(segments("A::B::C", Some(&open)), 3);
        assert!(fits("anything at all", None));
    }
}
