//! What follows from the status or the recovery of an entry.

use crate::dialect::{Arm, Node, On, Pattern, Spec};
use crate::entry::Facts;
use crate::text::same;

/// The value of the first arm that fits an entry.
pub(crate) const fn pick<'a>(on: On, arms: &'a [Arm], facts: &Facts) -> Option<&'a Node> {
    let mut i = 0;
    while i < arms.len() {
        let patterns = arms[i].patterns;
        let mut j = 0;
        while j < patterns.len() {
            let fits = match on {
                On::Status => patterns[j].fits_status(facts.status),
                On::Recovery => match facts.recovery {
                    Some(recovery) => patterns[j].fits_name(recovery.name()),
                    None => matches!(patterns[j], Pattern::Any),
                },
            };
            if fits {
                return Some(&arms[i].value);
            }
            j += 1;
        }
        i += 1;
    }
    None
}

impl Pattern {
    /// Whether a status is one of these; 0 is that of an entry that has none.
    pub(crate) const fn fits_status(self, status: u16) -> bool {
        match self {
            Self::Status(other) => other == status,
            Self::Class(first) => first as u16 == status / 100,
            Self::Any => true,
            Self::Name(_) => false,
        }
    }

    const fn fits_name(self, name: &str) -> bool {
        match self {
            Self::Name(other) => same(other, name),
            Self::Any => true,
            Self::Status(_) | Self::Class(_) => false,
        }
    }
}

impl Spec {
    /// Whether an answer of this status may be to an error of another.
    pub(crate) fn hides(&self, status: u16) -> bool {
        match (self.sent_as, self.base) {
            (Some(rules), _) => rules.iter().any(|rule| rule.status == status),
            (None, Some(base)) => base.hides(status),
            (None, None) => false,
        }
    }

    /// The status of the answer to an error of this status.
    #[must_use]
    pub const fn sent(&self, status: u16) -> u16 {
        let rules = match (self.sent_as, self.base) {
            (Some(rules), _) => rules,
            (None, Some(base)) => return base.sent(status),
            (None, None) => return status,
        };
        let mut i = 0;
        while i < rules.len() {
            if rules[i].pattern.fits_status(status) {
                return rules[i].status;
            }
            i += 1;
        }
        status
    }
}
