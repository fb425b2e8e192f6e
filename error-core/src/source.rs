//! The cause of an error, whatever it is kept in.

use core::error::Error;

/// What `#[api_error(source)]` may hold: an error, or a box of one. The method is called as a method, so that
/// it is found behind any pointer, and a type that has it not is reported at the field.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no error",
    note = "a field marked `source` implements `core::error::Error`"
)]
pub trait AsDynError<'a> {
    fn as_dyn_error(&self) -> &(dyn Error + 'a);
}

impl<'a, T: Error + 'a> AsDynError<'a> for T {
    fn as_dyn_error(&self) -> &(dyn Error + 'a) {
        self
    }
}

impl<'a> AsDynError<'a> for dyn Error + 'a {
    fn as_dyn_error(&self) -> &(dyn Error + 'a) {
        self
    }
}

impl<'a> AsDynError<'a> for dyn Error + Send + 'a {
    fn as_dyn_error(&self) -> &(dyn Error + 'a) {
        self
    }
}

impl<'a> AsDynError<'a> for dyn Error + Send + Sync + 'a {
    fn as_dyn_error(&self) -> &(dyn Error + 'a) {
        self
    }
}
