//! `Decode`: the client's side. A value for each field, by the name that it has on the wire.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::spanned::Spanned;

use super::implement;
use crate::bound::Predicates;
use crate::input::Field;
use crate::lower::kind::in_option;
use crate::model::{Forward, Model, Own};

pub(crate) fn expand(model: &Model<'_>) -> Option<TokenStream> {
    let key = model.decode?;
    let count = Literal::usize_unsuffixed(model.own().count());
    let codes = quote! {
        const CODES: __api::Codes = {
            const PLACES: __api::usize = __api::capacity(#count);
            static TABLE: [__api::u32; PLACES] = __api::Codes::table(&__TABLE);
            __api::Codes::new(&__TABLE, &TABLE)
        };
    };
    let (variant, forwarded) = (variant(model), forwarded(model));
    let body = quote!(#codes #variant #forwarded);
    let decode = implement(model, &quote!(__api::Decode), &predicates(model), &body);
    let check = model.dialect.map(|dialect| {
        quote_spanned!(key.span()=> __api::assert_decodes!(<#dialect as __api::Dialect>::LIST, &__LIST);)
    });
    Some(quote!(#decode #check))
}

fn predicates<'a>(model: &'a Model<'_>) -> Predicates<'a> {
    let mut predicates = Predicates::of(model.generics);
    predicates.ask_self(quote!(__api::Catalogued));
    for (own, field) in sent(model).flat_map(|own| own.fields.iter().map(move |field| (own, field))) {
        let ty = &field.syntax.ty;
        match Read::of(own, field) {
            Read::Wait(_) => predicates.ask(ty, quote!(__api::FromRetryAfter)),
            Read::Detail(_) => predicates.ask(ty, quote!(__api::DeserializeOwned)),
            Read::Header(_) => predicates.ask(in_option(ty).unwrap_or(ty), quote!(__api::FromText)),
            Read::Violations => predicates.ask(ty, quote!(__api::FromViolations)),
        }
    }
    for forward in model.forwards() {
        predicates.ask_of_inner(&forward.field.syntax.ty, "Decode");
    }
    predicates
}

/// The variants that an answer can tell of.
fn sent<'a>(model: &'a Model<'a>) -> impl Iterator<Item = &'a Own<'a>> {
    model.own().filter(|own| !own.facts.internal)
}

/// Where the value of a field is read from.
enum Read<'a> {
    /// Also under this name, if it is a detail.
    Wait(Option<&'a str>),
    Detail(&'a str),
    Header(&'a str),
    Violations,
}

impl<'a> Read<'a> {
    fn of(own: &'a Own<'_>, field: &Field<'_>) -> Self {
        let details = own.details.iter().zip(&own.facts.details);
        let detail = { details }.find(|(value, _)| value.field().name == field.name);
        let detail = detail.map(|(_, facts)| facts.name.as_str());
        let header = own.headers.iter().find(|(_, other)| other.name == field.name);
        if field.attrs.retry_field.is_written() {
            return Self::Wait(detail);
        }
        match (detail, header) {
            (Some(name), _) => Self::Detail(name),
            (None, Some((name, _))) => Self::Header(name),
            (None, None) => Self::Violations,
        }
    }
}

fn variant(model: &Model<'_>) -> TokenStream {
    let arms = model
        .own()
        .enumerate()
        .filter(|(_, own)| !own.facts.internal)
        .map(|(i, own)| {
            let index = Literal::usize_unsuffixed(i);
            let path = &own.path;
            let fields = own.fields.iter().map(|field| value(own, field));
            quote!(#index => __api::Ok(#path { #(#fields),* }),)
        });
    quote! {
        fn variant(
            __index: __api::usize,
            __fields: &__api::Fields<'_>,
        ) -> __api::Result<Self, __api::Wrong> {
            match __index {
                #(#arms)*
                _ => __api::Err(__fields.no_variant()),
            }
        }
    }
}

/// `field: value`, spanned at the type: that is what is wrong where it cannot be read.
fn value(own: &Own<'_>, field: &Field<'_>) -> TokenStream {
    let span = field.syntax.ty.span();
    let (method, argument) = match Read::of(own, field) {
        Read::Wait(name) => {
            let name = name.map_or_else(|| quote!(__api::None), |name| quote!(__api::Some(#name)));
            ("wait", name)
        }
        Read::Detail(name) => ("detail", name.to_token_stream()),
        Read::Header(name) if in_option(&field.syntax.ty).is_some() => {
            ("optional_header", name.to_token_stream())
        }
        Read::Header(name) => ("header", name.to_token_stream()),
        Read::Violations => ("violations", TokenStream::new()),
    };
    let method = format_ident!("{method}", span = proc_macro2::Span::call_site().located_at(span));
    let member = &field.member;
    let call = quote_spanned!(span=> __fields.#method(#argument)?);
    quote!(#member: #call)
}

/// The types in variants, in order.
fn forwarded(model: &Model<'_>) -> Option<TokenStream> {
    model.forwards().next()?;
    let each = model.forwards().map(|Forward { path, field }| {
        let (ty, member) = (&field.syntax.ty, &field.member);
        let call = quote_spanned!(ty.span()=> __api::forwarded::<Self, #ty>);
        quote!(let __best = #call(__best, __fields, |__inner| #path { #member: __inner });)
    });
    Some(quote! {
        fn forwarded(__fields: &__api::Fields<'_>, __best: __api::Reading<Self>) -> __api::Reading<Self> {
            #(#each)*
            __best
        }
    })
}
