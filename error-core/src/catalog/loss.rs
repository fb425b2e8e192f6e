//! What the dialects of a catalog leave out.

use core::fmt;

use super::record::Record;
use crate::dialect::{Lost, Spec, losses};

/// Something that an entry says, and that a dialect in which it can be sent leaves out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Loss {
    /// The code.
    pub code: &'static str,
    /// The variant that says it.
    pub variant: &'static str,
    /// The name of the dialect.
    pub dialect: &'static str,
    /// What is left out.
    pub lost: Lost,
}

/// The losses of one code: in the dialect of each carrier's type, then in the further ones.
pub(super) fn of(record: Record, further: &'static [&'static Spec]) -> impl Iterator<Item = Loss> {
    // An internal error is never sent, in no dialect.
    let sent = record.slots().filter(|slot| !slot.entry.is_internal());
    sent.flat_map(|slot| {
        let own = slot.dialect.into_iter();
        let others = further
            .iter()
            .copied()
            .filter(|spec| !slot.dialect.is_some_and(|own| core::ptr::eq(own, *spec)));
        own.chain(others).flat_map(|spec| {
            losses(spec, slot.entry.facts()).into_iter().map(|lost| Loss {
                code: slot.entry.code(),
                variant: slot.entry.variant(),
                dialect: spec.name,
                lost,
            })
        })
    })
}

impl fmt::Display for Loss {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}: `{}` has no place for {}",
            self.code, self.dialect, self.lost
        )
    }
}
