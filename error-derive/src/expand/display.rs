//! `Display` and `Error`, where no other derive writes them.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;

use super::api_error::{ask_for_message, formatted};
use super::{ask, implement, pattern, select};
use crate::bound::Predicates;
use crate::lower::kind::in_option;
use crate::model::{Forward, Model, Own};

pub(crate) fn expand(model: &Model<'_>) -> Option<TokenStream> {
    model.display.then(|| {
        let display = display(model);
        let error = error(model);
        quote!(#display #error)
    })
}

/// What the operator reads is what the client reads.
fn display(model: &Model<'_>) -> TokenStream {
    // What is constant stands in the entry. Bounds of a generic type may be more there than here.
    let is_generic = model.generics.type_params().next().is_some();
    let own = |own: &Own<'_>| {
        formatted(own).or_else(|| {
            let pattern = pattern(own.path, []);
            let text = &own.facts.message;
            is_generic.then(|| quote!(#pattern => __formatter.write_str(#text),))
        })
    };
    let rest = quote!(__formatter.write_str(__api::ApiError::entry(self).message()));
    let forward = |forward: &Forward<'_>| {
        let pattern = pattern(forward.path, [forward.field]);
        let inner = &forward.field.binding;
        Some(quote!(#pattern => ::core::fmt::Display::fmt(#inner, __formatter),))
    };
    let body = select(model, own, forward, &rest);
    let body = body.unwrap_or_else(|| match model.variants[..] {
        [] => quote!(match *self {}),
        [..] => rest,
    });
    let body = quote! {
        fn fmt(&self, __formatter: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result { #body }
    };
    implement(
        model,
        &quote!(::core::fmt::Display),
        &display_predicates(model),
        &body,
    )
}

fn display_predicates<'a>(model: &'a Model<'_>) -> Predicates<'a> {
    let mut predicates = Predicates::of(model.generics);
    if predicates.asks() {
        model.own().for_each(|own| ask_for_message(own, &mut predicates));
    }
    for forward in model.forwards() {
        predicates.ask(&forward.field.syntax.ty, quote!(::core::fmt::Display));
    }
    predicates
}

fn error(model: &Model<'_>) -> TokenStream {
    let mut predicates = Predicates::of(model.generics);
    predicates.ask_self(quote!(::core::fmt::Debug + ::core::fmt::Display));
    for field in model.own().filter_map(|own| own.source) {
        let ty = in_option(&field.syntax.ty).unwrap_or(&field.syntax.ty);
        predicates.ask(ty, quote!(::core::error::Error + 'static));
    }
    for forward in model.forwards() {
        predicates.ask(&forward.field.syntax.ty, quote!(::core::error::Error));
    }
    let body = source(model).unwrap_or_default();
    implement(model, &quote!(::core::error::Error), &predicates, &body)
}

/// A variant that forwards stands for the error in it: its cause is that error's.
fn source(model: &Model<'_>) -> Option<TokenStream> {
    let own = |own: &Own<'_>| {
        let field = own.source?;
        let pattern = pattern(own.path, [field]);
        let binding = &field.binding;
        let span = field.syntax.ty.span();
        Some(if in_option(&field.syntax.ty).is_some() {
            let cause = quote_spanned!(span=> __source.as_dyn_error());
            quote!(#pattern => if let __api::Some(__source) = #binding { __api::Some(#cause) } else { __api::None },)
        } else {
            let cause = quote_spanned!(span=> #binding.as_dyn_error());
            quote!(#pattern => __api::Some(#cause),)
        })
    };
    let forward = |forward: &Forward<'_>| Some(ask(forward, &quote!(::core::error::Error::source)));
    let body = select(model, own, forward, &quote!(__api::None))?;
    Some(quote! {
        fn source(&self) -> __api::Option<&(dyn ::core::error::Error + 'static)> {
            use __api::AsDynError as _;
            #body
        }
    })
}
