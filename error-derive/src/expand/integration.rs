//! The response traits of frameworks. What they are is the crate's to say, behind its features.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use crate::bound::Predicates;
use crate::model::Model;

pub(crate) fn expand(model: &Model<'_>) -> Option<TokenStream> {
    let key = model.axum?;
    let ident = model.ident;
    let (impl_generics, ty_generics, _) = model.generics.split_for_impl();
    let mut predicates = Predicates::of(model.generics);
    predicates.ask_self(quote!(__api::Answer));
    let clause = predicates.clause();
    Some(quote_spanned! {key.span()=>
        __api::impl_axum! { [#impl_generics] [#ident #ty_generics] [#clause] }
    })
}
