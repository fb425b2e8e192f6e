//! `Display` and `Error`, where no other derive writes them.

use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};
use syn::spanned::Spanned;

use super::api_error::formatted;
use super::{ask, implement, pattern, select};
use crate::bound::{Params, Predicates};
use crate::lower::kind::is_option;
use crate::model::{Forward, Message, Model, Own};

pub(crate) fn expand(model: &Model<'_>) -> Option<TokenStream> {
    model.display.then(|| {
        let display = display(model);
        let error = error(model);
        quote!(#display #error)
    })
}

/// What the operator reads is what the client reads.
fn display(model: &Model<'_>) -> TokenStream {
    let own = |own: &Own<'_>| {
        formatted(own).or_else(|| {
            let pattern = pattern(&own.path, []);
            let text = &own.facts.message;
            Some(quote!(#pattern => __formatter.write_str(#text),))
        })
    };
    let forward = |forward: &Forward<'_>| {
        let pattern = pattern(&forward.path, [forward.field]);
        let inner = &forward.field.binding;
        Some(quote!(#pattern => ::core::fmt::Display::fmt(#inner, __formatter),))
    };
    let body = select(model, own, forward, &quote!()).unwrap_or_else(|| quote!(match *self {}));
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

fn display_predicates(model: &Model<'_>) -> Predicates {
    let params = Params::of(model.generics);
    let mut predicates = Predicates::of(model.generics);
    for own in model.own() {
        if let Message::Format { bounds, .. } = &own.message {
            for (ty, with) in bounds {
                let name = format_ident!("{with}");
                predicates.add(ty, quote!(::core::fmt::#name));
            }
        }
    }
    for forward in model
        .forwards()
        .filter(|forward| params.mentioned_in(&forward.field.syntax.ty))
    {
        predicates.add(&forward.field.syntax.ty, quote!(::core::fmt::Display));
    }
    predicates
}

fn error(model: &Model<'_>) -> TokenStream {
    let params = Params::of(model.generics);
    let mut predicates = Predicates::of(model.generics);
    if params.has_types() {
        predicates.add(quote!(Self), quote!(::core::fmt::Debug + ::core::fmt::Display));
    }
    let sources = model.own().filter_map(|own| own.source);
    for field in sources.filter(|field| params.mentioned_in(&field.syntax.ty)) {
        predicates.add(&field.syntax.ty, quote!(::core::error::Error + 'static));
    }
    for forward in model
        .forwards()
        .filter(|forward| params.mentioned_in(&forward.field.syntax.ty))
    {
        predicates.add(&forward.field.syntax.ty, quote!(::core::error::Error));
    }
    implement(
        model,
        &quote!(::core::error::Error),
        &predicates,
        &source(model).unwrap_or_default(),
    )
}

/// A variant that forwards stands for the error in it: its cause is that error's.
fn source(model: &Model<'_>) -> Option<TokenStream> {
    let own = |own: &Own<'_>| {
        let field = own.source?;
        let pattern = pattern(&own.path, [field]);
        let binding = &field.binding;
        let span = field.syntax.ty.span();
        Some(if is_option(&field.syntax.ty) {
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
