//! Whether a client can tell from an answer which error it is, and read it back: what `decode` asks of a dialect.

use http::StatusCode;

use super::code;
use super::said::{Count, Said};
use super::survey::Survey;
use crate::dialect::{Grammar, Spec};
use crate::entry::Facts;
use crate::list::List;

/// What of a dialect names an error.
#[derive(Clone, Copy)]
pub(crate) struct Identity {
    pub(super) spec: &'static Spec,
    codes: Option<Grammar>,
    pub(super) survey: Survey,
}

impl Identity {
    #[inline]
    pub(crate) const fn of(spec: &'static Spec) -> Self {
        Self {
            spec,
            codes: grammar(spec),
            survey: Survey::of(spec),
        }
    }

    /// Whether an answer names this error by its code or a number.
    const fn names(&self, facts: &Facts, said: &Said) -> bool {
        if said.code.is_some() || said.number {
            return true;
        }
        let all = code::segments(facts.code, self.codes.as_ref());
        let mut i = 0;
        while i < all && i < Said::SEGMENTS && said.segments[i].is_some() {
            i += 1;
        }
        i == all
    }

    /// Whether every error is named, whatever its entry: by its code, or all segments that codes have.
    pub(super) const fn names_all(&self) -> bool {
        let segments = self.survey.segments.trailing_ones() as usize;
        self.survey.code
            || match self.codes {
                Some(grammar) => !grammar.open && segments >= grammar.cases.len(),
                None => segments > 0,
            }
    }

    /// The status that an answer tells of an error which it does not name.
    pub(super) const fn told(&self, facts: &'static Facts) -> Option<Told> {
        if self.names_all() || self.survey.number && facts.number.is_some() || !is_sent(facts) {
            return None;
        }
        let said = Said::of(self.spec, facts, Count::Certain);
        if self.names(facts, &said) {
            None
        } else if said.status {
            Some(Told::OfError(facts.status))
        } else {
            Some(Told::OfAnswer(self.spec.sent(facts.status)))
        }
    }

    fn silent(&self, list: &'static List, is: &dyn Fn(Told) -> bool, found: &mut Vec<&'static Facts>) {
        for entry in list.entries {
            if self.told(entry.facts()).is_some_and(is) {
                found.push(entry.facts());
            }
        }
        for list in list.forwards {
            self.silent(list, is, found);
        }
    }

    /// The only error of the lists that is named by nothing but this status.
    pub(crate) fn only(
        &self,
        list: &'static List,
        status: StatusCode,
        answer: StatusCode,
    ) -> Option<&'static Facts> {
        let is = |told: Told| match told {
            Told::OfError(told) => told == status,
            Told::OfAnswer(told) => told == answer,
        };
        let mut found = Vec::new();
        self.silent(list, &is, &mut found);
        match found[..] {
            [only] => Some(only),
            _ => None,
        }
    }
}

/// A status that alone tells of an error.
#[derive(Clone, Copy)]
pub(super) enum Told {
    /// In the answer as that of the error, whatever the answer's own is.
    OfError(u16),
    OfAnswer(u16),
}

impl Told {
    pub(super) const fn status(self) -> usize {
        match self {
            Self::OfError(status) | Self::OfAnswer(status) => status as usize,
        }
    }
}

const fn grammar(spec: &'static Spec) -> Option<Grammar> {
    match (spec.codes, spec.base) {
        (None, Some(base)) => grammar(base),
        (codes, _) => codes,
    }
}

pub(super) const fn is_sent(facts: &Facts) -> bool {
    !facts.internal && facts.status != 0
}
