//! Messages of texts and numbers with constants around them, written by a call each: rustc takes half as long for
//! that as for a `format_args!` per variant.

use core::fmt::{Display, Formatter, Result};

/// `write!(f, "…{}…")`
///
/// # Errors
///
/// When the formatter fails, or the `Display` of the value does.
#[doc(hidden)]
pub fn write_one<A: Display>(f: &mut Formatter<'_>, before: &str, a: &A, after: &str) -> Result {
    f.write_str(before)?;
    write!(f, "{a}")?;
    f.write_str(after)
}

/// `write!(f, "…{}…{}…")`
///
/// # Errors
///
/// When the formatter fails, or the `Display` of a value does.
#[doc(hidden)]
pub fn write_two<A: Display, B: Display>(
    f: &mut Formatter<'_>,
    before: &str,
    a: &A,
    between: &str,
    b: &B,
    after: &str,
) -> Result {
    write_one(f, before, a, between)?;
    write!(f, "{b}")?;
    f.write_str(after)
}
