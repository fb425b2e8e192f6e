//! The derive, from syntax to impls: parse → check → lower → expand.

use proc_macro2::TokenStream;
use syn::DeriveInput;

use crate::ctxt::Ctxt;
use crate::input::Input;
use crate::{check, expand, fallback, lower};

pub(crate) fn derive(item: &DeriveInput) -> TokenStream {
    let cx = Ctxt::new();
    let input = Input::read(&cx, item);
    check::check(&cx, &input);
    match cx.check() {
        Ok(()) => expand::expand(&lower::lower(&input)),
        Err(errors) => fallback::expand(&input, &errors),
    }
}
