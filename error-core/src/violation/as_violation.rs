//! What can be put as a violation.

use core::ops::ControlFlow;
use std::borrow::Cow;

use super::Violation;

/// What a field marked `violations` holds: a [`Violation`], or a type of the service that can be put as one.
///
/// ```
/// use std::borrow::Cow;
/// use error_core::{AsViolation, Violation};
///
/// struct Missing(&'static str);
///
/// impl AsViolation for Missing {
///     fn as_violation(&self) -> Cow<'_, Violation> {
///         Cow::Owned(Violation::new(self.0, "is required").with_code("required"))
///     }
/// }
/// assert_eq!(Missing("name").as_violation().path(), "name");
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a field-level problem",
    note = "a field marked `violations` holds `error_core::Violation`s, or a type that implements `error_core::AsViolation`"
)]
pub trait AsViolation {
    /// The violation that this is.
    fn as_violation(&self) -> Cow<'_, Violation>;
}

impl AsViolation for Violation {
    fn as_violation(&self) -> Cow<'_, Violation> {
        Cow::Borrowed(self)
    }
}

impl<T: AsViolation + ?Sized> AsViolation for &T {
    fn as_violation(&self) -> Cow<'_, Violation> {
        (**self).as_violation()
    }
}

impl<T: AsViolation + ?Sized> AsViolation for Box<T> {
    fn as_violation(&self) -> Cow<'_, Violation> {
        (**self).as_violation()
    }
}

/// A borrowed field marked `violations`.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`{Self}` holds no field-level problems",
    note = "a field marked `violations` is a collection, such as a `Vec`, of `error_core::Violation` or of a type that implements `error_core::AsViolation`"
)]
pub trait Violations {
    /// Visits them until told to stop.
    fn visit(self, visit: &mut dyn FnMut(&Violation) -> ControlFlow<()>);
}

impl<I: IntoIterator<Item: AsViolation>> Violations for I {
    fn visit(self, visit: &mut dyn FnMut(&Violation) -> ControlFlow<()>) {
        let _ = self.into_iter().try_for_each(|item| visit(&item.as_violation()));
    }
}
