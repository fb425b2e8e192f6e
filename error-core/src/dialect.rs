//! Dialects: the JSON shapes that APIs promise.

mod infer;
mod template;

#[doc(hidden)]
pub use infer::infer_status;
pub use template::*;

/// The JSON shape, code grammar, status rules and media type of an API.
///
/// Written with [`dialect!`](crate::dialect!), not by hand.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a dialect",
    note = "dialects are declared with `error_core::dialect!`; the built-in ones are in `error_core::dialects`"
)]
pub trait Dialect: 'static {
    /// The dialect as data.
    #[doc(hidden)]
    const SPEC: &'static Spec;
}

/// The bodies of one type, packed at compile time for one dialect. Not part of the public interface.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub struct Packed;

impl Packed {
    /// Those of `E` in `D`.
    #[must_use]
    pub fn of<D: Dialect, E: crate::Catalogued + ?Sized>() -> Self {
        Self
    }
}
