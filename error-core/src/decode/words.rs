//! Words of the template, read from how they are written.

use super::found::Named;
use crate::dialect::case::cased;
use crate::dialect::status::{GRPC, phrase};
use crate::dialect::{Case, Form};
use crate::{Location, Recovery};

/// The most details that are kept, of an error and of each violation.
pub(super) const MAX_DETAILS: usize = 1024;

pub(super) fn push(details: &mut Vec<Named>, detail: Named) {
    if details.len() < MAX_DETAILS {
        details.push(detail);
    }
}

pub(super) use crate::dialect::compile::scene::case_of as case;

/// A whole number, also one that is written `404.0` or `4.04e2`.
pub(super) fn integer(number: &str) -> Option<i64> {
    /// Beyond it, not every whole number is a float.
    const EXACT: f64 = 9_007_199_254_740_992.0;
    if let Ok(integer) = number.parse() {
        return Some(integer);
    }
    let float: f64 = number.parse().ok()?;
    if float.fract() != 0.0 || float.abs() > EXACT {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, reason = "it is whole, and in range")]
    Some(float as i64)
}

/// Whether `text` is how `name` is written.
pub(super) fn is_written(name: &str, case: Option<Case>, text: &str) -> bool {
    match case {
        None => name == text,
        Some(case) => cased(name, case) == text,
    }
}

pub(super) fn recovery(text: &str, case: Option<Case>) -> Option<Recovery> {
    let all = [Recovery::Retry, Recovery::Correct, Recovery::Escalate];
    all.into_iter()
        .find(|recovery| is_written(recovery.name(), case, text))
}

pub(super) fn location(text: &str, case: Option<Case>) -> Option<Location> {
    let all = [Location::Body, Location::Query, Location::Path, Location::Header];
    all.into_iter()
        .find(|location| is_written(location.name(), case, text))
}

/// The first status of which this is the phrase.
pub(super) fn status_of_phrase(text: &str, case: Option<Case>) -> Option<u16> {
    (400..512).find(|status| !(452..500).contains(status) && is_written(phrase(*status), case, text))
}

pub(super) fn grpc_of_name(text: &str, case: Option<Case>) -> Option<&'static str> {
    GRPC.into_iter().find(|name| is_written(name, case, text))
}

pub(super) fn grpc_of_number(number: i64) -> Option<&'static str> {
    GRPC.get(usize::try_from(number).ok()?).copied()
}

/// Whether values are written as texts.
pub(super) fn is_text(forms: &[Form]) -> bool {
    forms.contains(&Form::Text)
}
