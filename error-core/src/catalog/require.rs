//! What `require` asks of every entry.

use super::check::unpaired;
use super::row::Require;
use crate::dialect::Listed;
use crate::entry::Facts;

#[inline]
pub(super) const fn lacks(require: Require, facts: &Facts, dialects: &[Listed]) -> bool {
    (require.description && facts.description.is_none())
        || (require.remediation && facts.remediation.is_none())
        || (require.docs && facts.docs.is_none() && !have_docs(dialects))
        || (require.category && facts.category.is_none())
        || (require.recovery && facts.recovery.is_none())
        || (require.parity && unpaired(facts).is_some())
}

/// Whether each dialect, or what it extends, says where its errors are documented; one that failed may.
#[inline]
pub(super) const fn have_docs(dialects: &[Listed]) -> bool {
    let mut i = 0;
    while i < dialects.len() && (dialects[i].spec().failed() || dialects[i].spec().docs_rule().is_some()) {
        i += 1;
    }
    i > 0 && i == dialects.len()
}
