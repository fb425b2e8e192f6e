//! From the model to tokens: one file for each impl.

mod api_error;
mod catalogued;
mod decode;
mod display;
mod entries;
mod integration;
mod text;

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::Member;
use syn::spanned::Spanned;

use crate::bound::Predicates;
use crate::input::Field;
use crate::model::{Forward, Model, Own, Path, Variant};

pub(crate) fn expand(model: &Model<'_>) -> TokenStream {
    let consts = entries::expand(model);
    let display = display::expand(model);
    let api_error = api_error::expand(model);
    let catalogued = catalogued::expand(model);
    let decode = decode::expand(model);
    let integrations = integration::expand(model);
    block(
        &model.krate,
        &quote!(#consts #display #api_error #catalogued #decode #integrations),
    )
}

/// Everything in a scope of its own, where `__api` is what generated code may name.
pub(crate) fn block(krate: &TokenStream, items: &TokenStream) -> TokenStream {
    quote! {
        #[allow(deprecated, trivial_bounds, unused_qualifications, unused_variables)]
        const _: () = {
            use #krate::__private as __api;
            #items
        };
    }
}

/// `impl … Trait for Type … where …` around a body.
fn implement(
    model: &Model<'_>,
    name: &TokenStream,
    predicates: &Predicates<'_>,
    body: &TokenStream,
) -> TokenStream {
    let ident = model.ident;
    let (impl_generics, ty_generics, _) = model.generics.split_for_impl();
    let clause = predicates.clause();
    quote! {
        #[automatically_derived]
        impl #impl_generics #name for #ident #ty_generics #clause { #body }
    }
}

/// The pattern of a variant that binds these fields, each once.
fn pattern<'a>(path: Path<'_>, fields: impl IntoIterator<Item = &'a Field<'a>>) -> TokenStream {
    let mut bound: Vec<&Field<'_>> = Vec::new();
    for field in fields {
        if bound.iter().all(|known| known.name != field.name) {
            bound.push(field);
        }
    }
    let bindings = bound.iter().map(|field| {
        let binding = &field.binding;
        match &field.member {
            Member::Named(_) => quote!(#binding,),
            Member::Unnamed(index) => quote!(#index: #binding,),
        }
    });
    quote!(#path { #(#bindings)* .. })
}

/// `match self` with the arms that are given; what has none gets `rest`.
fn select<'a>(
    model: &'a Model<'a>,
    own: impl Fn(&'a Own<'a>) -> Option<TokenStream>,
    forward: impl Fn(&'a Forward<'a>) -> Option<TokenStream>,
    rest: &TokenStream,
) -> Option<TokenStream> {
    let arms: Vec<TokenStream> = model
        .variants
        .iter()
        .filter_map(|variant| match variant {
            Variant::Own(variant) => own(variant),
            Variant::Forward(variant) => forward(variant),
        })
        .collect();
    if arms.is_empty() {
        return None;
    }
    let rest = (arms.len() < model.variants.len()).then(|| quote!(_ => #rest,));
    Some(quote!(match self { #(#arms)* #rest }))
}

/// The arm of a variant that asks the error in it.
fn ask(forward: &Forward<'_>, call: &TokenStream) -> TokenStream {
    let pattern = pattern(forward.path, [forward.field]);
    let inner = inner(forward, call);
    quote!(#pattern => #inner,)
}

/// A call for the error in a variant, spanned at its type: that is what is wrong where it is no API error.
fn inner(forward: &Forward<'_>, call: &TokenStream) -> TokenStream {
    let span = forward.field.syntax.ty.span();
    let call: TokenStream = call
        .clone()
        .into_iter()
        .map(|mut token| {
            token.set_span(token.span().located_at(span));
            token
        })
        .collect();
    let binding = &forward.field.binding;
    quote_spanned!(span=> #call(#binding))
}
