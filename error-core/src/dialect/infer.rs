//! The status that a dialect infers from a code.

use super::{Spec, StatusRule};

/// The status of a code whose variant writes none, and the rules of a status, which the derive checks where
/// it knows it: the duties of some statuses, and that a 5xx says nothing of the error's fields.
///
/// # Panics
///
/// At compile time, with the rule that is broken.
#[doc(hidden)]
#[must_use]
#[track_caller]
pub const fn infer_status(spec: &Spec, code: &str, placeholders: bool, headers: &[&str]) -> u16 {
    let Some(status) = inferred(spec, code) else {
        panic!("the dialect infers no status from this code; write `status = …`");
    };
    if status < 400 || status > 599 {
        panic!("the dialect infers a status from this code that is no error; write `status = …`, 400 to 599");
    }
    if status >= 500 && placeholders {
        panic!(
            "the status inferred from this code is a 5xx, whose `Display` has placeholders, and what it says is for the operator; give the client a `message = \"…\"`"
        );
    }
    match status {
        405 if !has(headers, "allow") => {
            panic!(
                "the status inferred from this code is 405, which needs `Allow`; add `headers(\"Allow\" = \"GET\")`"
            )
        }
        407 if !has(headers, "proxy-authenticate") => panic!(
            "the status inferred from this code is 407, which needs `Proxy-Authenticate`; add `headers(\"Proxy-Authenticate\" = \"Basic\")`"
        ),
        426 if !has(headers, "upgrade") => {
            panic!(
                "the status inferred from this code is 426, which needs `Upgrade`; add `headers(\"Upgrade\" = \"HTTP/2.0\")`"
            )
        }
        status => status,
    }
}

/// The first rule that fits, of the dialect or of what it extends.
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

const fn first(rules: &[StatusRule], code: &str) -> Option<u16> {
    let mut i = 0;
    while i < rules.len() {
        let texts = rules[i].contains;
        let mut t = 0;
        while t < texts.len() {
            if contains(code.as_bytes(), texts[t].as_bytes()) {
                return Some(rules[i].status);
            }
            t += 1;
        }
        if texts.is_empty() {
            return Some(rules[i].status);
        }
        i += 1;
    }
    None
}

const fn contains(text: &[u8], part: &[u8]) -> bool {
    let mut at = 0;
    while at + part.len() <= text.len() {
        let mut i = 0;
        while i < part.len() && text[at + i] == part[i] {
            i += 1;
        }
        if i == part.len() {
            return true;
        }
        at += 1;
    }
    false
}

/// Whether a header is among these; `name` is in lower case.
const fn has(headers: &[&str], name: &str) -> bool {
    let mut i = 0;
    while i < headers.len() {
        if headers[i].eq_ignore_ascii_case(name) {
            return true;
        }
        i += 1;
    }
    false
}
