//! The macros of `error-core`.

mod attr;
mod bound;
mod case;
mod catalog;
mod check;
mod columns;
mod ctxt;
mod derive;
mod dialect;
mod expand;
mod fallback;
#[cfg(test)]
mod golden;
mod input;
mod key;
mod lower;
mod message;
mod model;
mod path;
mod place;
mod separated;
mod suggest;
mod text;
mod title;

/// Makes a type an API error; its manual is at the re-export in `error-core`.
#[proc_macro_derive(ApiError, attributes(api_error))]
pub fn derive_api_error(tokens: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let item = syn::parse_macro_input!(tokens as syn::DeriveInput);
    derive::derive(&item).into()
}

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
