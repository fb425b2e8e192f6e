//! The answer for nearly all entries of nearly all dialects, in as few steps of const evaluation as there can be.

use super::ask::fact;
use super::needs::Needs;
use crate::dialect::Grammar;
use crate::entry::Facts;

/// What is asked by a dialect that asks no more than this.
#[derive(Clone, Copy)]
pub(super) struct Quick {
    /// The bit of the case that codes are written in; 0 where the dialect asks for more.
    case: u8,
    remediation: bool,
}

impl Quick {
    pub(super) const MORE: Self = Self {
        case: 0,
        remediation: false,
    };

    #[inline]
    pub(super) const fn of(needs: &Needs) -> Self {
        let Some(Grammar {
            cases: [case],
            open: false,
            ..
        }) = needs.codes
        else {
            return Self::MORE;
        };
        // A dialect with a base of its URLs has one for every entry.
        let facts = if needs.has_every_url() {
            needs.facts & !fact::DOCS
        } else {
            needs.facts
        };
        if facts & !fact::REMEDIATION != 0 || needs.asks_for_more() {
            return Self::MORE;
        }
        Self {
            case: 1 << *case as u8,
            remediation: facts != 0,
        }
    }

    /// Whether the entry has all that is asked, as far as this tells; `false` says nothing.
    pub(super) const fn satisfied(self, facts: &Facts) -> bool {
        facts.cases & self.case != 0
            && facts.status != 0
            && !facts.internal
            && !(self.remediation && facts.remediation.is_none())
    }
}
