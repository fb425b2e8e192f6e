//! Closed objects: places of the template that may have some members only.

use super::needs::Needs;
use super::place::{Place, Step};
use super::report::Report;
use crate::dialect::Spec;
use crate::dialect::compile::layers::{Cursor, Layers, Part};
use crate::dialect::rule::{Must, Rule, Subject};
use crate::text::same;

impl Needs {
    /// Notes an object with a member that no rule allows.
    #[inline]
    pub(super) const fn object(&mut self, object: &Layers, place: &Place<'_>) {
        let mut depth = 0;
        while let Some(rules) = self.spec.rules_below(depth) {
            let mut i = 0;
            while i < rules.len() {
                if let Some(allowed) = allowed(&rules[i], place) {
                    let mut at = Cursor::START;
                    while let Some(part) = object.next(&mut at) {
                        self.unfit |= is_foreign(&part, allowed);
                    }
                }
                i += 1;
            }
            depth += 1;
        }
    }
}

impl Report<'_> {
    /// Names the members that no rule allows, where the dialect alone is looked at.
    #[inline]
    pub(super) const fn object(&mut self, object: &Layers, place: &Place<'_>) {
        if self.has_entry() {
            return;
        }
        let spec: &'static Spec = self.spec();
        let mut depth = 0;
        while let Some(rules) = spec.rules_below(depth) {
            let mut i = 0;
            while i < rules.len() {
                if let Some(allowed) = allowed(&rules[i], place) {
                    let mut at = Cursor::START;
                    while let Some(part) = object.next(&mut at) {
                        if is_foreign(&part, allowed) {
                            self.foreign(&part, &rules[i], place);
                        }
                    }
                }
                i += 1;
            }
            depth += 1;
        }
    }

    #[inline]
    const fn foreign(&mut self, part: &Part, rule: &Rule, place: &Place<'_>) {
        self.line();
        if let Part::Field { key, .. } = part {
            self.place(&Place {
                outer: Some(place),
                step: Step::Member(key.raw),
            });
            self.text(" is a member that there is not: ");
        } else {
            self.place(place);
            self.text(" has an open part, and its members are given: ");
        }
        self.text(rule.says);
        self.text("; put it elsewhere");
    }
}

/// The members that an object at this place may have, where the rule is about it.
#[inline]
const fn allowed(rule: &Rule, place: &Place<'_>) -> Option<&'static [&'static str]> {
    match (rule.of, rule.must) {
        (Subject::Members(path), Must::BeOneOf(list)) if is_at(place, path.as_bytes(), path.len()) => {
            Some(list)
        }
        _ => None,
    }
}

#[inline]
const fn is_foreign(part: &Part, allowed: &[&str]) -> bool {
    let Part::Field { key, .. } = part else {
        return true;
    };
    let mut i = 0;
    while i < allowed.len() {
        if same(allowed[i], key.raw) {
            return false;
        }
        i += 1;
    }
    true
}

/// Whether the place is the one that the first `end` bytes of a path name: `/errors/*/links`.
#[inline]
const fn is_at(place: &Place<'_>, path: &[u8], end: usize) -> bool {
    let step = match place.step {
        Step::Body => return end == 0,
        Step::Header(_) | Step::Challenge => return false,
        Step::Member(name) => name,
        Step::Element(_) => "*",
    };
    let step = step.as_bytes();
    if end < step.len() + 1 || path[end - step.len() - 1] != b'/' {
        return false;
    }
    let mut i = 0;
    while i < step.len() {
        if path[end - step.len() + i] != step[i] {
            return false;
        }
        i += 1;
    }
    match place.outer {
        Some(outer) => is_at(outer, path, end - step.len() - 1),
        None => false,
    }
}
