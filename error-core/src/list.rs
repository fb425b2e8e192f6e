//! The entries of one type, and of the types it forwards to.

use crate::{Entry, dialect::Listed};

/// All errors of one type. Not part of the public interface.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub struct List {
    /// Name of the type.
    pub name: &'static str,
    pub entries: &'static [Entry],
    /// The lists of the types that variants forward to.
    pub forwards: &'static [&'static List],
    /// The dialects that the type answers in: none, one, or those of a list.
    pub dialects: &'static [Listed],
    /// The derive of this type failed and said why: no check reports anything about it.
    pub failed: bool,
}

impl List {
    /// The entry that stands in for what must not be sent.
    #[must_use]
    pub const fn fallback(&self) -> Option<&'static Entry> {
        let mut i = 0;
        while i < self.entries.len() {
            if self.entries[i].facts().fallback {
                return Some(&self.entries[i]);
            }
            i += 1;
        }
        None
    }
}
