//! The way to a field, read in every syntax that a template can write it in.

use core::fmt::Write as _;
use std::borrow::Cow;

use super::text::{Text, Texts};
use super::unescape::hex;
use crate::Segment;
use crate::dialect::Form;
use crate::shared::Shared;
use crate::violation::Step;

/// Deeper ways are cut off.
pub(super) const MAX_SEGMENTS: usize = 128;

/// A path as it was found.
#[derive(Clone)]
pub(super) enum Path {
    /// In dots.
    Dotted(Text),
    /// Step by step.
    Steps(Vec<Segment>),
}

impl Path {
    /// Reads a path (rule 9).
    pub(super) fn read(text: &str, whole: Text, form: Option<Form>) -> Self {
        match form {
            Some(Form::Brackets) => Self::Steps(brackets(text)),
            Some(Form::Pointer) => Self::Steps(pointer(text)),
            Some(Form::Fragment) => Self::Steps(pointer(&percent_decoded(text.trim_start_matches('#')))),
            _ => Self::Dotted(whole),
        }
    }

    /// The path in dots, and its steps where the dots do not tell them.
    #[inline]
    pub(super) fn parts(&self, texts: &mut Texts<'_>) -> (Shared, Option<Vec<Segment>>) {
        match self {
            Self::Dotted(text) => (texts.kept(*text), None),
            Self::Steps(segments) => {
                let (path, segments) = Self::of_steps(segments);
                (path.into(), segments)
            }
        }
    }

    #[inline(never)]
    fn of_steps(segments: &[Segment]) -> (String, Option<Vec<Segment>>) {
        let mut path = String::new();
        for (at, segment) in segments.iter().enumerate() {
            // Writing to a `String` does not fail.
            let _ = write!(path, "{}{segment}", if at > 0 { "." } else { "" });
        }
        let dots_tell = if path.is_empty() {
            segments.is_empty()
        } else {
            dotted(&path) == segments
        };
        (path, (!dots_tell).then(|| segments.to_vec()))
    }
}

/// A segment of digits only is an index.
pub(super) fn step(part: &str) -> Segment {
    match Step::read(part) {
        Step::Name(name) => Segment::Name(Cow::Owned(name.to_owned())),
        Step::Index(index) => Segment::Index(index),
    }
}

/// `lines.0.sku`
fn dotted(text: &str) -> Vec<Segment> {
    let mut segments = Vec::new();
    for part in text.split('.') {
        segments.push(step(part));
    }
    segments
}

/// `lines[0].sku`; also `lines["0"]`, as some write it.
fn brackets(text: &str) -> Vec<Segment> {
    let mut segments = Vec::new();
    for (at, part) in text.split(['.', '[']).enumerate() {
        // A text that begins with a bracket has nothing before it.
        let is_there = at > 0 || !part.is_empty();
        if is_there && segments.len() < MAX_SEGMENTS {
            segments.push(step(
                part.strip_suffix(']').unwrap_or(part).trim_matches(['"', '\'']),
            ));
        }
    }
    segments
}

/// `/lines/0/sku` (RFC 6901). Without the first slash it is read all the same.
fn pointer(text: &str) -> Vec<Segment> {
    if text.is_empty() {
        return Vec::new();
    }
    let mut segments = Vec::new();
    for part in text.strip_prefix('/').unwrap_or(text).split('/') {
        if segments.len() < MAX_SEGMENTS {
            segments.push(step(&replaced(&replaced(part, "~1", "/"), "~0", "~")));
        }
    }
    segments
}

/// Compiled once, for all texts.
fn replaced(text: &str, mark: &str, by: &str) -> String {
    text.replace(mark, by)
}

/// What percent signs stand for (RFC 3986, section 2.1); what is no such escape stands for itself.
pub(super) fn percent_decoded(text: &str) -> Cow<'_, str> {
    if !text.as_bytes().contains(&b'%') {
        return text.into();
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let escape = after.split_at_checked(2).filter(|_| *first == b'%');
        let escape = escape.and_then(|(digits, tail)| Some((u8::try_from(hex(digits)?).ok()?, tail)));
        let (byte, tail) = escape.unwrap_or((*first, after));
        bytes.push(byte);
        rest = tail;
    }
    match String::from_utf8(bytes) {
        Ok(text) => text.into(),
        Err(_) => text.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn steps(path: &str, form: Form) -> Vec<String> {
        match Path::read(path, Text::NONE, Some(form)) {
            Path::Steps(steps) => steps.iter().map(|step| format!("{step:?}")).collect(),
            Path::Dotted(_) => panic!("dotted"),
        }
    }

    #[test]
    fn every_syntax_is_read() {
        let lines = [r#"Name("lines")"#, "Index(0)", r#"Name("sku")"#];
        assert_eq!(steps("lines[0].sku", Form::Brackets), lines);
        assert_eq!(steps("/lines/0/sku", Form::Pointer), lines);
        assert_eq!(steps("#/lines/0/sku", Form::Fragment), lines);
        assert_eq!(steps("[0]", Form::Brackets), ["Index(0)"]);
        assert_eq!(steps("", Form::Pointer), [""; 0]);
        assert_eq!(
            steps("/a~1b~0/01", Form::Pointer),
            [r#"Name("a/b~")"#, r#"Name("01")"#]
        );
        assert_eq!(steps("#/a%20b%zz", Form::Fragment), [r#"Name("a b%zz")"#]);
    }

    #[test]
    fn steps_are_kept_where_dots_do_not_tell_them() {
        let parts = |text| Path::of_steps(&pointer(text));
        assert_eq!(parts("/a/0"), ("a.0".to_owned(), None));
        assert_eq!(parts("/a.b").0, "a.b");
        assert!(parts("/a.b").1.is_some());
    }
}
