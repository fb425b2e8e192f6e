//! What the dialects of a catalog leave out.

use core::fmt;

use super::record::Record;
use crate::dialect::{Listed, Lost, losses};

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

/// The losses of one code: in the dialects of each carrier's type, then in the further ones.
#[inline]
pub(super) fn of(record: Record, further: &'static [&'static [Listed]]) -> impl Iterator<Item = Loss> {
    // An internal error is never sent, in no dialect.
    let sent = record.slots().filter(|slot| !slot.entry.is_internal());
    sent.flat_map(|slot| {
        let is_own = |other: &Listed| slot.dialects.iter().any(|own| own.id() == other.id());
        let others = further.iter().copied().flatten();
        let others = others.filter(move |other| !is_own(other));
        slot.dialects.iter().chain(others).flat_map(|dialect| {
            let spec = dialect.spec();
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
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}: `{}` has no place for {}",
            self.code, self.dialect, self.lost
        )
    }
}
