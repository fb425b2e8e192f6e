//! The macros of `error-core`.

mod catalog;
mod ctxt;
mod dialect;
mod key;
mod suggest;

/// Declares a catalog; called through `error_core::catalog!`, which documents it.
#[proc_macro]
pub fn catalog(tokens: proc_macro::TokenStream) -> proc_macro::TokenStream {
    catalog::catalog(tokens.into()).into()
}

/// Declares a dialect; called through `error_core::dialect!`, which documents it.
#[proc_macro]
pub fn dialect(tokens: proc_macro::TokenStream) -> proc_macro::TokenStream {
    dialect::dialect(tokens.into()).into()
}
