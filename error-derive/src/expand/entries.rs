//! The constants: the facts of each variant, and their list.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Ident, Type};

use crate::attr::Recovery;
use crate::bound::Params;
use crate::case::cases_of;
use crate::key::key;
use crate::model::{Detail, Facts, From, Message, Model, Own, Status};

pub(crate) fn expand(model: &Model<'_>) -> TokenStream {
    let category = model.category.as_deref().map(|text| some("category", text));
    let challenge = model.challenge.as_deref().map(|text| some("challenge", text));
    let statuses = model
        .own()
        .enumerate()
        .filter_map(|(i, own)| inferred(model, i, own));
    let entries = model.own().enumerate().map(|(i, own)| entry(i, own));
    let list = list(model);
    quote! {
        const __TYPE: __api::Facts =
            __api::Facts { file: ::core::file!(), #category #challenge ..__api::Facts::NEW };
        #(#statuses)*
        const __ENTRIES: &[__api::Entry] = &[#(#entries),*];
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
        quote_spanned!(span=> __api::assert_dialect!(<#path as __api::Dialect>::LIST, __LIST);)
    });
    quote! {
        const __LIST: &__api::List = &__api::List {
            name: #name,
            entries: __ENTRIES,
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

fn entry(i: usize, own: &Own<'_>) -> TokenStream {
    let facts = &own.facts;
    let Facts {
        variant,
        code_text,
        title,
        message,
        anchor,
        ..
    } = facts;
    let index = Literal::usize_unsuffixed(i);
    let line = Literal::u32_unsuffixed(facts.line);
    let key = Literal::u128_unsuffixed(key(code_text));
    let cases = Literal::u8_unsuffixed(cases_of(code_text));
    let status = match facts.status {
        Status::Code(code) => Literal::u16_unsuffixed(code).into_token_stream(),
        Status::Never => quote!(0),
        Status::Inferred => {
            let name = status_name(i);
            quote!(#name.status)
        }
    };
    let some = |text: &String| quote!(__api::Some(#text));
    let remediation = facts
        .remediation
        .as_ref()
        .map_or_else(|| quote!(__api::None), some);
    let (more, lists) = (more(own), lists(own));
    quote! {
        __api::entry(
            __TYPE, #index, #variant, #line, #code_text, #key, #cases, #status, #title, #message, #anchor,
            #remediation
        ) #more #lists
    }
}

/// The texts, numbers and flags that most entries have not.
fn more(own: &Own<'_>) -> TokenStream {
    let facts = &own.facts;
    let texts = [
        ("description", facts.description),
        ("docs", facts.docs.as_deref()),
        ("category", facts.category.as_deref()),
        ("deprecated", facts.deprecated.as_deref()),
        ("grpc", facts.grpc),
    ];
    let texts = texts
        .into_iter()
        .filter_map(|(name, text)| Some(with(name, text?.into_token_stream())));
    let numbers = [("attempts", facts.attempts), ("retry_after", facts.retry_after)];
    let numbers = numbers
        .into_iter()
        .filter_map(|(name, number)| Some(with(name, Literal::u32_unsuffixed(number?).into_token_stream())));
    let number = facts
        .number
        .map(|number| with("number", number.into_token_stream()));
    let flags = [
        ("formatted", !matches!(own.message, Message::Constant)),
        ("retry_field", own.retry.is_some()),
        ("violations", own.violations.is_some()),
        ("internal", facts.internal),
        ("fallback", facts.fallback),
        ("shared", facts.shared),
        ("escapes", facts.escapes),
    ];
    let flags = flags
        .into_iter()
        .filter(|flag| flag.1)
        .map(|(name, _)| with(name, quote!(true)));
    texts.chain(numbers).chain(number).chain(flags).collect()
}

fn lists(own: &Own<'_>) -> TokenStream {
    let facts = &own.facts;
    let recovery = facts.recovery.map(|recovery| {
        let name = match recovery {
            Recovery::Retry => quote!(Retry),
            Recovery::Correct => quote!(Correct),
            Recovery::Escalate => quote!(Escalate),
        };
        with("recovery", quote!(__api::Recovery::#name))
    });
    let placeholders = facts.placeholders.iter().map(ToTokens::to_token_stream);
    let details = facts
        .details
        .iter()
        .enumerate()
        .map(|(i, facts)| detail(i, facts));
    let headers = facts.headers.iter().map(|(name, value)| quote!((#name, #value)));
    let fields = own.headers.iter().map(|header| header.0.to_token_stream());
    let lists = [
        list_of("placeholders", &placeholders.collect::<Vec<_>>()),
        list_of("details", &details.collect::<Vec<_>>()),
        list_of("headers", &headers.collect::<Vec<_>>()),
        list_of("field_headers", &fields.collect::<Vec<_>>()),
    ];
    recovery.into_iter().chain(lists.into_iter().flatten()).collect()
}

fn list_of(name: &str, items: &[TokenStream]) -> Option<TokenStream> {
    (!items.is_empty()).then(|| with(name, quote!(&[#(#items),*])))
}

/// A call that sets a fact.
fn with(name: &str, value: impl ToTokens) -> TokenStream {
    let name = format_ident!("with_{name}");
    quote!(.#name(#value))
}

fn detail(i: usize, detail: &Detail) -> TokenStream {
    let (name, nullable) = (&detail.name, detail.shape.nullable);
    let kind = format_ident!("{}", detail.shape.kind.name());
    let from = match &detail.from {
        From::Field { skip_none } => {
            let index = Literal::usize_unsuffixed(i);
            quote!(Field { index: #index, skip_none: #skip_none })
        }
        From::Constant(json) => quote!(Constant(#json)),
        From::Context => quote!(Context),
    };
    let (kind, from) = (quote!(__api::Kind::#kind), quote!(__api::DetailFrom::#from));
    quote!(__api::DetailFacts { name: #name, kind: #kind, nullable: #nullable, from: #from })
}

fn some(name: &str, text: &str) -> TokenStream {
    let name = format_ident!("{name}");
    quote!(#name: __api::Some(#text),)
}
