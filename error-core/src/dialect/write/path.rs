//! The way to a field, in the syntax of an API.

mod copied;

use super::separate;
use crate::Violation;
use crate::dialect::Form;
use crate::dialect::program::Mode;
use crate::json::{is_unreserved, percent_encoded, push_number, push_string};
use crate::violation::Step;

pub(super) use copied::{Syntax, copy};

/// Whether the path of a violation is nothing in a form: names may be empty.
pub(in crate::dialect) fn is_empty(item: &Violation, form: Option<Form>) -> bool {
    if form == Some(Form::Brackets) && item.given_segments().is_none() {
        return item.path.bytes().all(|byte| byte == b'.');
    }
    let mut is_empty = true;
    each_part(item, form, &mut |part| is_empty &= part.is_empty());
    is_empty
}

/// Writes the path of a violation in a form, part by part; in dots where there is none.
pub(super) fn push(item: &Violation, form: Option<Form>, mode: Mode, out: &mut Vec<u8>) {
    let push = super::hole::inside(mode);
    if mode == Mode::Value {
        out.push(b'"');
    }
    each_part(item, form, &mut |part| push(part, out));
    if mode == Mode::Value {
        out.push(b'"');
    }
}

fn each_part(item: &Violation, form: Option<Form>, put: &mut dyn FnMut(&str)) {
    match form {
        Some(Form::Brackets) => brackets(item, put),
        Some(Form::Pointer) => tokens(item, put),
        Some(Form::Fragment) => {
            put("#");
            tokens(item, &mut |part| percent(part, put));
        }
        Some(Form::Last) => last(item, put),
        _ => put(item.path()),
    }
}

/// `lines[0].sku`
fn brackets(item: &Violation, put: &mut dyn FnMut(&str)) {
    let mut is_empty = true;
    item.each_segment(&mut |step| match step {
        Step::Name(name) => {
            if !is_empty {
                put(".");
            }
            put(name);
            is_empty &= name.is_empty();
        }
        Step::Index(index) => {
            put("[");
            number(index, put);
            put("]");
            is_empty = false;
        }
    });
}

/// `/lines/0/sku`: the steps as reference tokens, a slash before each (RFC 6901, section 3).
fn tokens(item: &Violation, put: &mut dyn FnMut(&str)) {
    item.each_segment(&mut |step| {
        put("/");
        match step {
            Step::Name(name) => token(name, put),
            Step::Index(index) => number(index, put),
        }
    });
}

fn token(name: &str, put: &mut dyn FnMut(&str)) {
    for part in name.split_inclusive(['~', '/']) {
        if let Some(before) = part.strip_suffix('~') {
            put(before);
            put("~0");
        } else if let Some(before) = part.strip_suffix('/') {
            put(before);
            put("~1");
        } else {
            put(part);
        }
    }
}

/// As a part of a URL: a pointer in a fragment (RFC 6901, section 6).
fn percent(part: &str, put: &mut dyn FnMut(&str)) {
    // A slash between the steps is one of the fragment.
    if part == "/" || part.bytes().all(is_unreserved) {
        return put(part);
    }
    for byte in part.bytes() {
        let bytes = percent_encoded(byte);
        let bytes = if is_unreserved(byte) { &[byte][..] } else { &bytes };
        put(core::str::from_utf8(bytes).unwrap_or_default());
    }
}

/// `sku`: the last name; of a path without names, the last index.
fn last(item: &Violation, put: &mut dyn FnMut(&str)) {
    let mut last = None;
    item.each_segment(&mut |step| match (step, last) {
        (Step::Index(_), Some(Step::Name(_))) => {}
        _ => last = Some(step),
    });
    match last {
        Some(Step::Name(name)) => put(name),
        Some(Step::Index(index)) => number(index, put),
        None => {}
    }
}

fn number(index: usize, put: &mut dyn FnMut(&str)) {
    put(itoa::Buffer::new().format(index));
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

/// Writes a step as the name of a member.
pub(super) fn push_name(step: Step<'_>, out: &mut Vec<u8>) {
    match step {
        Step::Name(name) => push_string(name, out),
        Step::Index(index) => {
            out.push(b'"');
            push_number(index as u64, out);
            out.push(b'"');
        }
    }
}
