//! The names of details that a dialect asks for, or has itself.

use crate::dialect::case::write_cased;
use crate::dialect::compile::layers::Layers;
use crate::dialect::{Case, Spec};
use crate::entry::Facts;
use crate::text::{ConstText, same};

/// Names that were gathered, each with the case that details are compared in. Where there are more, the entry is
/// taken for one that does not fit, and the report, which walks the template, has the last word.
pub(super) struct Names {
    pub(super) list: [(&'static str, Option<Case>); Self::MAX],
    pub(super) len: usize,
}

impl Names {
    pub(super) const MAX: usize = 24;
    pub(super) const NONE: Self = Self {
        list: [("", None); Self::MAX],
        len: 0,
    };

    pub(super) const fn add(&mut self, name: &'static str, case: Option<Case>) {
        if self.len < Self::MAX {
            self.list[self.len] = (name, case);
        }
        self.len += 1;
    }
}

#[inline]
pub(super) const fn has_detail(facts: &Facts, name: &str) -> bool {
    let mut i = 0;
    while i < facts.details.len() {
        if same(facts.details[i].name, name) {
            return true;
        }
        i += 1;
    }
    false
}

/// Whether a detail among the others, in the case of its place, is called like the literal name beside it.
#[inline]
pub(super) const fn collides(
    spec: &'static Spec,
    facts: &Facts,
    detail: &str,
    case: Option<Case>,
    literal: &str,
) -> bool {
    is_called(detail, case, literal) && !Layers::of_body(spec).mentions(detail, facts)
}

#[inline]
const fn is_called(detail: &str, case: Option<Case>, literal: &str) -> bool {
    let Some(case) = case else {
        return same(detail, literal);
    };
    let mut buffer = [0; 64];
    let mut cased = ConstText::new(&mut buffer);
    write_cased(detail, case, &mut cased);
    let len = cased.len();
    let literal = literal.as_bytes();
    if len != literal.len() || len > 64 {
        return false;
    }
    let mut i = 0;
    while i < len {
        if buffer[i] != literal[i] {
            return false;
        }
        i += 1;
    }
    true
}
