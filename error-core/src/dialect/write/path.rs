//! The way to a field, in the syntax of an API.

use core::fmt::Write as _;
use std::borrow::Cow;

use super::separate;
use crate::Violation;
use crate::dialect::Form;
use crate::json::{push_escaped, push_number, push_percent_encoded, push_string};
use crate::violation::Step;

/// The path of a violation in a form; in dots where there is none.
pub(in crate::dialect) fn formed(item: &Violation, form: Option<Form>) -> Cow<'_, str> {
    match form {
        Some(Form::Brackets) => brackets(item).into(),
        Some(Form::Pointer) => pointer(item).into(),
        Some(Form::Fragment) => fragment(item).into(),
        Some(Form::Last) => last(item).into(),
        _ => item.path().into(),
    }
}

/// `lines[0].sku`
fn brackets(item: &Violation) -> String {
    let mut text = String::new();
    item.each_segment(&mut |step| {
        let dot = if text.is_empty() { "" } else { "." };
        // Writing to a `String` does not fail.
        let _ = match step {
            Step::Name(name) => write!(text, "{dot}{name}"),
            Step::Index(index) => write!(text, "[{index}]"),
        };
    });
    text
}

/// `/lines/0/sku` (RFC 6901)
fn pointer(item: &Violation) -> String {
    let mut text = Vec::with_capacity(item.path.len() + 8);
    push_tokens(item, &mut text, |token, out| out.extend(token.bytes()));
    String::from_utf8(text).unwrap_or_default()
}

/// `#/lines/0/sku` (RFC 6901, section 6)
fn fragment(item: &Violation) -> String {
    let mut text = vec![b'#'];
    push_tokens(item, &mut text, push_percent_encoded);
    String::from_utf8(text).unwrap_or_default()
}

/// Writes the path as a JSON string, without a copy of its own; `false` where the form needs one.
pub(super) fn push_formed(item: &Violation, form: Option<Form>, out: &mut Vec<u8>) -> bool {
    match form {
        Some(Form::Pointer) => {
            out.push(b'"');
            push_tokens(item, out, push_escaped);
        }
        Some(Form::Fragment) => {
            out.extend_from_slice(b"\"#");
            push_tokens(item, out, push_percent_encoded);
        }
        _ => return false,
    }
    out.push(b'"');
    true
}

/// Writes the steps as reference tokens, a slash before each (RFC 6901, section 3).
fn push_tokens(item: &Violation, out: &mut Vec<u8>, push: fn(&str, &mut Vec<u8>)) {
    item.each_segment(&mut |step| {
        out.push(b'/');
        match step {
            Step::Name(name) if !name.bytes().any(|byte| matches!(byte, b'~' | b'/')) => push(name, out),
            Step::Name(name) => push(&name.replace('~', "~0").replace('/', "~1"), out),
            Step::Index(index) => push_number(index as u64, out),
        }
    });
}

/// `sku`: the last name; of a path without names, the last index.
fn last(item: &Violation) -> String {
    let (mut text, mut is_name) = (String::new(), false);
    item.each_segment(&mut |step| match step {
        Step::Name(name) => {
            name.clone_into(&mut text);
            is_name = true;
        }
        Step::Index(index) if !is_name => text = index.to_string(),
        Step::Index(_) => {}
    });
    text
}

/// The steps, as elements of the list that is open.
pub(super) fn steps(item: &Violation, out: &mut Vec<u8>) {
    item.each_segment(&mut |step| {
        separate(out);
        match step {
            Step::Name(name) => push_string(name, out),
            Step::Index(index) => push_number(index as u64, out),
        }
    });
}

/// The steps, each as the name of a member.
pub(super) fn names(item: &Violation) -> Vec<Vec<u8>> {
    let mut names = Vec::new();
    item.each_segment(&mut |step| {
        let mut name = Vec::new();
        match step {
            Step::Name(text) => push_string(text, &mut name),
            Step::Index(index) => push_string(&index.to_string(), &mut name),
        }
        names.push(name);
    });
    names
}
