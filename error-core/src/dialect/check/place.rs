//! Where a value of a template stands, and what surrounds it.

use crate::dialect::Source;

/// Where a value stands.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) outer: Option<&'a Place<'a>>,
    pub(super) step: Step,
}

/// One step to a place.
#[derive(Clone, Copy)]
pub(super) enum Step {
    Body,
    Header(&'static str),
    Challenge,
    Member(&'static str),
    Element(usize),
}

/// What surrounds a value.
#[derive(Clone, Copy)]
pub(super) struct Around {
    /// Something is left out, or another alternative taken, where it lacks.
    pub(super) covered: bool,
    pub(super) source: Option<Source>,
    /// In an arm of a `match`: there for some entries only.
    pub(super) in_arm: bool,
}

impl Around {
    pub(super) const fn covered_if(self, covered: bool) -> Self {
        Self {
            covered: self.covered || covered,
            ..self
        }
    }
}
