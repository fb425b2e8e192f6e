//! What fields hold that are read from something else than a detail.

use core::fmt::Display;
use core::str::FromStr;

use crate::Violation;

/// What a field with the key `header` holds.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be read back from a header",
    note = "with `decode`, a field with the key `header` implements `core::str::FromStr`, with an error that implements `Display`, or is an `Option` of what does"
)]
pub trait FromText: Sized {
    /// The value that a text says.
    ///
    /// # Errors
    ///
    /// It says none, for this reason.
    fn from_text(text: &str) -> Result<Self, String>;
}

impl<T: FromStr<Err: Display>> FromText for T {
    fn from_text(text: &str) -> Result<Self, String> {
        text.parse().map_err(|error: T::Err| error.to_string())
    }
}

/// What a field with the key `violations` holds.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be read back from field-level problems",
    note = "with `decode`, a field with the key `violations` is a collection, such as a `Vec`, of `error_core::Violation` or of a type that implements `From<Violation>` or `TryFrom<Violation>`"
)]
pub trait FromViolations: Sized {
    /// The collection of these.
    ///
    /// # Errors
    ///
    /// One cannot be in it, for this reason.
    fn from_violations(violations: &[Violation]) -> Result<Self, String>;
}

impl<T> FromViolations for T
where
    T: IntoIterator<Item: TryFrom<Violation, Error: Display>> + FromIterator<T::Item>,
{
    fn from_violations(violations: &[Violation]) -> Result<Self, String> {
        let items = violations.iter().cloned().map(TryInto::try_into);
        items
            .map(|item| item.map_err(|error: <T::Item as TryFrom<Violation>>::Error| error.to_string()))
            .collect()
    }
}
