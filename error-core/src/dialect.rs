//! Dialects: the JSON shapes that APIs promise.

pub(crate) mod case;
#[doc(hidden)]
pub mod check;
pub(crate) mod compile;
pub(crate) mod custom;
mod found;
mod infer;
mod losses;
mod pack;
mod program;
mod rule;
pub(crate) mod status;
mod template;
pub(crate) mod walk;
pub(crate) mod write;

pub(crate) use compile::layers::MAX_LAYERS;
#[doc(hidden)]
pub use infer::Inferred;
pub(crate) use infer::inferred;
pub use losses::Lost;
pub(crate) use losses::losses;
pub use pack::Packed;
pub use rule::{Must, Rule, Subject};
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

impl Spec {
    /// What stands between the segments of a code.
    pub(crate) const fn separator(&self) -> &'static str {
        match (&self.codes, self.base) {
            (Some(grammar), _) => grammar.separator,
            (None, Some(base)) => base.separator(),
            (None, None) => "",
        }
    }

    /// The form of its codes: as it says, or what it extends.
    pub(crate) fn grammar(&self) -> Option<Grammar> {
        self.codes.or_else(|| self.base?.grammar())
    }

    /// Where its errors are documented: as it says, or what it extends.
    pub(crate) const fn docs_rule(&self) -> Option<Docs> {
        match (self.docs, self.base) {
            (None, Some(base)) => base.docs_rule(),
            (docs, _) => docs,
        }
    }
}
