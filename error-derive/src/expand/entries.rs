//! The constants: the facts of each variant, and their list.

mod table;

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Ident, Type};

use crate::bound::Params;
use crate::model::{Message, Model, Own, Status};

pub(crate) fn expand(model: &Model<'_>) -> TokenStream {
    let category = model.category.as_deref().map(|text| some("category", text));
    let challenge = model.challenge.as_deref().map(|text| some("challenge", text));
    let statuses = model
        .own()
        .enumerate()
        .filter_map(|(i, own)| inferred(model, i, own));
    // Statics, for rustc follows each reference into a constant anew, and those of a constant into a static too.
    let count = Literal::usize_unsuffixed(model.own().count());
    let table = table::expand(model);
    let list = list(model);
    quote! {
        const __TYPE: __api::Facts =
            __api::Facts { file: ::core::file!(), #category #challenge ..__api::Facts::NEW };
        #(#statuses)*
        static __TABLE: [__api::Entry; #count] = #table;
        #list
    }
}

/// The list of the type, without the inner types that mention its parameters: a const cannot name those.
fn list(model: &Model<'_>) -> TokenStream {
    let (name, failed) = (&model.name, failed(model));
    let params = Params::of(model.generics);
    let inner = model
        .forwards()
        .map(|forward| &forward.field.syntax.ty)
        .filter(|ty| !params.any_in(ty));
    let dialects = |path| quote!(<#path as __api::Dialect>::LIST);
    let dialects = model.dialect.map_or_else(|| quote!(&[]), dialects);
    let check = model.dialect.map(|path| {
        // A stable compiler joins no spans: of the tokens of a path, the name says most.
        let span = match path {
            Type::Path(path) => path.path.segments.last().map(|last| last.ident.span()),
            _ => None,
        };
        let span = span.unwrap_or_else(|| path.span());
        quote_spanned!(span=> __api::assert_dialect!(<#path as __api::Dialect>::LIST, &__LIST);)
    });
    quote! {
        static __LIST: __api::List = __api::List {
            name: #name,
            entries: &__TABLE,
            forwards: &[#(<#inner as __api::Catalogued>::LIST),*],
            dialects: #dialects,
            failed: #failed,
        };
        #check
    }
}

fn status_name(i: usize) -> Ident {
    format_ident!("__STATUS_{i}")
}

/// The const in which the dialect infers the status, and the one in which the rules of that status are checked.
fn inferred(model: &Model<'_>, i: usize, own: &Own<'_>) -> Option<TokenStream> {
    let dialect = model.dialect.filter(|_| own.facts.status == Status::Inferred)?;
    let (name, code) = (status_name(i), own.facts.code);
    let placeholders = matches!(own.message, Message::Display);
    let constants = own.facts.headers.iter().map(|header| &header.0);
    let headers = constants.chain(own.headers.iter().map(|header| &header.0));
    let at_code = Ident::new(&name.to_string(), name.span().located_at(code.span()));
    let check = quote_spanned!(code.span()=> const _: () = #at_code.check(););
    Some(quote! {
        const #name: __api::Inferred =
            __api::Inferred::of(<#dialect as __api::Dialect>::LIST, #code, #placeholders, &[#(#headers),*]);
        #check
    })
}

/// Whether the inference of a status failed.
fn failed(model: &Model<'_>) -> TokenStream {
    let statuses = model
        .own()
        .enumerate()
        .filter(|(_, own)| own.facts.status == Status::Inferred);
    let failed = statuses
        .map(|(i, _)| status_name(i))
        .map(|name| quote!(#name.failed()));
    quote!(false #(|| #failed)*)
}

fn some(name: &str, text: &str) -> TokenStream {
    let name = format_ident!("{name}");
    quote!(#name: __api::Some(#text),)
}
