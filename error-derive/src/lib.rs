//! The macros of `error-core`.

mod ctxt;
mod dialect;
mod suggest;

/// Declares a dialect; called through `error_core::dialect!`, which documents it.
#[proc_macro]
pub fn dialect(tokens: proc_macro::TokenStream) -> proc_macro::TokenStream {
    dialect::dialect(tokens.into()).into()
}
