//! Dialects: the JSON shapes that APIs promise.

pub(crate) mod case;
#[doc(hidden)]
pub mod check;
pub(crate) mod compile;
pub(crate) mod custom;
mod found;
mod infer;
mod list;
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
pub use list::{Includes, Listed};
pub use losses::Lost;
pub(crate) use losses::losses;
pub use pack::Packed;
pub(crate) use pack::Record;
pub use rule::{Must, Rule, Subject};
pub use template::*;

use crate::{Catalogued, Context};

/// The JSON shape, code grammar, status rules and media type of an API.
///
/// Written with [`dialect!`](crate::dialect!), not by hand.
///
/// A tuple of up to twelve is a dialect too: the one of them that the [`Context`] has chosen for its request, or
/// the first; see [`negotiate`](crate::negotiate).
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a dialect",
    note = "dialects are declared with `error_core::dialect!`; the built-in ones are in `error_core::dialects`"
)]
pub trait Dialect: Sized + 'static {
    /// The dialect as data.
    #[doc(hidden)]
    const SPEC: &'static Spec;

    /// Itself, or the dialects that it is a list of.
    #[doc(hidden)]
    const LIST: &'static [Listed] = &[Listed::of::<Self>()];

    /// What the answer of a request is written by: for an error, or for a fallback of its type.
    #[doc(hidden)]
    #[inline]
    fn at<E: Catalogued>(context: &Context, error: Option<&E>) -> (&'static Spec, Packed) {
        let _ = context;
        let packed = error.map_or_else(Packed::of::<Self, E>, E::packed::<Self>);
        (Self::SPEC, packed)
    }
}

/// The dialect of an error type whose derive failed before it read one.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct Unnamed;

impl Dialect for Unnamed {
    const SPEC: &'static Spec = &Spec {
        failed: true,
        ..Spec::NEW
    };
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

    /// What it gives for a value of the context: as it says, or what it extends.
    pub(crate) const fn given(&self, name: &str) -> Option<&'static Given> {
        let mut i = 0;
        while i < self.context.len() {
            if crate::text::same(self.context[i].name, name) {
                return Some(&self.context[i]);
            }
            i += 1;
        }
        match self.base {
            Some(base) => base.given(name),
            None => None,
        }
    }

    /// Where its errors are documented: as it says, or what it extends.
    pub(crate) const fn docs_rule(&self) -> Option<Docs> {
        match (self.docs, self.base) {
            (None, Some(base)) => base.docs_rule(),
            (docs, _) => docs,
        }
    }
}
