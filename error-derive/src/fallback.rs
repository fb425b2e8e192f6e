//! What a failed derive leaves behind: impls, so that one mistake gives one error.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};
use syn::ext::IdentExt;

use crate::bound::Predicates;
use crate::expand::block;
use crate::input::Input;
use crate::path;

pub(crate) fn expand(input: &Input<'_>, errors: &syn::Error) -> TokenStream {
    let errors = errors.to_compile_error();
    if input.variants.is_empty() {
        return errors;
    }
    let block = block(&path::krate(input), &impls(input));
    quote!(#errors #block)
}

/// An empty list, marked as failed: no check reports anything about it.
fn impls(input: &Input<'_>) -> TokenStream {
    let ident = &input.item.ident;
    let name = ident.unraw().to_string();
    let (impl_generics, ty_generics, _) = input.item.generics.split_for_impl();
    let mut predicates = Predicates::of(&input.item.generics);
    // A predicate that is never looked at before it is used (rust-lang/rust#48214): where `Error` is
    // missing as well, this derive's mistake is the one to read.
    predicates.add(quote!(for<'__workaround> Self), quote!(::core::error::Error));
    let is_error = predicates.clause();
    let answer = dialect(input).map(|dialect| {
        quote! {
            #[automatically_derived]
            impl #impl_generics __api::Answer for #ident #ty_generics #is_error { type Dialect = #dialect; }
        }
    });
    let axum = input.attrs.axum.key().filter(|_| answer.is_some()).map(|key| {
        quote_spanned!(key.span()=> __api::impl_axum! { [#impl_generics] [#ident #ty_generics] [#is_error] })
    });
    let decode = input.attrs.decode.key().map(|_| {
        quote! {
            #[automatically_derived]
            impl #impl_generics __api::Decode for #ident #ty_generics #is_error {
                const CODES: __api::Codes = __api::Codes::new(&[], &[]);
                fn variant(_: __api::usize, fields: &__api::Fields<'_>) -> __api::Result<Self, __api::Wrong> {
                    __api::Err(fields.no_variant())
                }
            }
        }
    });
    let display = display(input);
    quote! {
        #[automatically_derived]
        impl #impl_generics __api::ApiError for #ident #ty_generics #is_error {
            fn entry(&self) -> &'static __api::Entry { ::core::unreachable!() }
        }
        #[automatically_derived]
        impl #impl_generics __api::Catalogued for #ident #ty_generics #is_error {
            const LIST: &'static __api::List =
                &__api::List { name: #name, entries: &[], forwards: &[], dialects: &[], failed: true };
        }
        #answer
        #axum
        #decode
        #display
    }
}

/// The dialect as it was named, or one that says nothing where the key that names it may be the wrong one.
fn dialect(input: &Input<'_>) -> Option<TokenStream> {
    match input.attrs.dialect.value() {
        Some(dialect) => Some(dialect.to_token_stream()),
        None => (input.attrs.dialect.is_written() || input.attrs.broken).then(|| quote!(__api::Unnamed)),
    }
}

/// `Display` and `Error`, where no other derive writes them.
fn display(input: &Input<'_>) -> Option<TokenStream> {
    if !input.implements_display() {
        return None;
    }
    let ident = &input.item.ident;
    let (impl_generics, ty_generics, clause) = input.item.generics.split_for_impl();
    let mut predicates = Predicates::of(&input.item.generics);
    predicates.add(quote!(for<'__workaround> Self), quote!(::core::fmt::Debug));
    let is_debug = predicates.clause();
    Some(quote! {
        #[automatically_derived]
        impl #impl_generics ::core::fmt::Display for #ident #ty_generics #clause {
            fn fmt(&self, _: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result { ::core::unreachable!() }
        }
        #[automatically_derived]
        impl #impl_generics ::core::error::Error for #ident #ty_generics #is_debug {}
    })
}
