//! The status that a dialect infers from a code.

use super::check::stands_at;
use super::{Listed, Spec, StatusRule};

/// The status of a code whose variant writes none. What is wrong with it is said once, by [`Inferred::check`]:
/// everything else goes on with what there is.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub struct Inferred {
    pub status: u16,
    problem: Option<&'static str>,
}

impl Inferred {
    /// Infers it, and holds it against the rules of a status, which the derive checks where one is written:
    /// some oblige to a header, and a 5xx prints none of its fields to a client.
    #[must_use]
    #[inline]
    pub const fn of(dialects: &[Listed], code: &str, placeholders: bool, headers: &[&str]) -> Self {
        let status = match by_all(dialects, code) {
            Ok(status) => status,
            Err(problem) => {
                return Self { status: 500, problem };
            }
        };
        let problem = match status {
            ..400 | 600.. => {
                Some("the status that the dialect infers from this code is no error; write `status = …`")
            }
            405 if !has(headers, "allow") => Some(
                "the status inferred from this code is 405, which needs `Allow`; add `headers(\"Allow\" = \"GET\")`",
            ),
            407 if !has(headers, "proxy-authenticate") => Some(
                "the status inferred from this code is 407, which needs `Proxy-Authenticate`; \
                 add `headers(\"Proxy-Authenticate\" = \"Basic\")`",
            ),
            426 if !has(headers, "upgrade") => Some(
                "the status inferred from this code is 426, which needs `Upgrade`; \
                 add `headers(\"Upgrade\" = \"HTTP/2.0\")`",
            ),
            500.. if placeholders => Some(
                "the status inferred from this code is a 5xx, and what that prints of its fields is for the operator; \
                 add a `message = \"…\"` for the client",
            ),
            _ => None,
        };
        Self { status, problem }
    }

    /// Whether something is wrong with it.
    #[must_use]
    pub const fn failed(self) -> bool {
        self.problem.is_some()
    }

    /// # Panics
    ///
    /// At compile time, with the rule that is broken.
    #[track_caller]
    #[inline]
    pub const fn check(self) {
        if let Some(problem) = self.problem {
            panic!("{}", problem);
        }
    }
}

/// What the dialects of a list infer: all that do, the same. Without a problem, it is in a dialect, and was said
/// there.
#[inline]
const fn by_all(dialects: &[Listed], code: &str) -> Result<u16, Option<&'static str>> {
    let (mut found, mut i) = (None, 0);
    while i < dialects.len() {
        let spec = dialects[i].spec();
        if spec.failed() {
            return Err(None);
        }
        match (found, inferred(spec, code)) {
            (Some(first), Some(status)) if first != status => {
                return Err(Some(
                    "the dialects of this type infer different statuses from this code; write `status = …`",
                ));
            }
            (None, status) => found = status,
            _ => {}
        }
        i += 1;
    }
    match found {
        Some(status) => Ok(status),
        None => Err(Some(
            "the dialect infers no status from this code; write `status = …`",
        )),
    }
}

/// The first rule that fits, of the dialect or of what it extends.
#[inline]
pub(crate) const fn inferred(spec: &Spec, code: &str) -> Option<u16> {
    let mut layer = spec;
    loop {
        if let Some(rules) = layer.status {
            return first(rules, code);
        }
        let Some(base) = layer.base else {
            return None;
        };
        layer = base;
    }
}

/// One pass over the code: at each byte, only texts that begin with it are compared.
#[inline]
const fn first(rules: &[StatusRule], code: &str) -> Option<u16> {
    let code = code.as_bytes();
    let begins = first_bytes(rules);
    let mut best = rules.len();
    let mut at = 0;
    while at < code.len() {
        if !code[at].is_ascii() || begins >> code[at] & 1 == 1 {
            best = first_at(rules, best, code, at);
        }
        at += 1;
    }
    let mut i = 0;
    while i < rules.len() {
        if i == best || rules[i].contains.is_empty() {
            return Some(rules[i].status);
        }
        i += 1;
    }
    None
}

/// The bytes that texts begin with, one bit each.
#[inline]
const fn first_bytes(rules: &[StatusRule]) -> u128 {
    let mut bits = 0;
    let mut i = 0;
    while i < rules.len() {
        let mut t = 0;
        while t < rules[i].contains.len() {
            let text = rules[i].contains[t].as_bytes();
            if !text.is_empty() && text[0].is_ascii() {
                bits |= 1 << text[0];
            }
            t += 1;
        }
        i += 1;
    }
    bits
}

/// The first rule before `best` of which a text stands at this place.
#[inline]
const fn first_at(rules: &[StatusRule], best: usize, code: &[u8], at: usize) -> usize {
    let mut i = 0;
    while i < best {
        let mut t = 0;
        while t < rules[i].contains.len() {
            if stands_at(code, at, rules[i].contains[t].as_bytes()) {
                return i;
            }
            t += 1;
        }
        i += 1;
    }
    best
}

/// Whether a header is among these; `name` is in lower case.
#[inline]
const fn has(headers: &[&str], name: &str) -> bool {
    let mut i = 0;
    while i < headers.len() {
        if is_in_lower_case(headers[i].as_bytes(), name.as_bytes()) {
            return true;
        }
        i += 1;
    }
    false
}

/// Whether `text` is `lower` but for its case. (`eq_ignore_ascii_case` is const from 1.89 only.)
#[inline]
const fn is_in_lower_case(text: &[u8], lower: &[u8]) -> bool {
    let mut i = 0;
    while i < text.len() && i < lower.len() && text[i].to_ascii_lowercase() == lower[i] {
        i += 1;
    }
    i == text.len() && i == lower.len()
}

#[cfg(test)]
mod tests {
    use super::inferred;
    use crate::Dialect;
    use crate::dialects::{Bkend, Butterbase};

    #[test]
    fn the_first_line_wins_wherever_its_text_stands() {
        for (code, status) in [
            ("auth/invalid-token-format", 401),
            ("auth/access-token-expired", 401),
            ("data/permission-denied", 403),
            ("file/not-found", 404),
            ("data/not-found-unauthorized", 401),
            ("data/rate-limit-exceeded", 429),
            ("data/duplicate-value", 400),
        ] {
            assert_eq!(inferred(Bkend::SPEC, code), Some(status), "{code}");
        }
        assert_eq!(inferred(Butterbase::SPEC, "NOT_FOUND"), None);
    }
}
