//! The static, its check, and its test.

use std::path::{Path, PathBuf};

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::ext::IdentExt;
use syn::spanned::Spanned;

use super::input::Input;
use super::rows::{Grave, Rows};
use super::table;
use crate::key::key;
use crate::place::located_at;

/// What the types are held against.
pub(super) enum Promise {
    /// No file, or none that could be read: duplicates and dialects only.
    None,
    /// There is no file yet, which is no mistake in a build that will write it. What to say in another, and its place.
    Later(String, PathBuf),
    /// A file with mistakes, which were reported.
    Broken(PathBuf),
    Rows(Rows, PathBuf),
}

pub(super) fn expand(input: &Input, promise: &Promise) -> TokenStream {
    let Input {
        krate,
        attrs,
        vis,
        name,
        ..
    } = input;
    let private = quote!(#krate::__private);
    let lists = lists(input, promise, &private);
    let contract = contract(input, promise, &private);
    let check = check(input, &private);
    let dialects = dialects(input, &private);
    let test = test(input, promise, &private);
    quote! {
        #(#attrs)*
        #vis static #name: #krate::Catalog = {
            #lists
            #contract
            #check
            #dialects
            #krate::Catalog::new(&INDEX, &SLOTS, &CONTRACT)
        };
        #test
    }
}

/// Statics: rustc looks at what a constant leads to wherever it is named, at what a static leads to once.
fn lists(input: &Input, promise: &Promise, private: &TokenStream) -> TokenStream {
    let krate = &input.krate;
    let compared = match promise {
        Promise::Rows(rows, _) => table::compared(&rows.rows),
        _ => 0,
    };
    let compared = Literal::u64_unsuffixed(compared);
    let lists = input
        .types
        .iter()
        .map(|ty| quote!(<#ty as #krate::Catalogued>::LIST));
    let lists = quote!([#(#lists),*]);
    quote! {
        static WALK: #private::Walk<{ #private::bound(#lists) }> = #private::Walk::new(#lists);
        const ENTRIES: usize = WALK.entries();
        #[allow(long_running_const_eval)]
        static INDEX: #private::Index<ENTRIES, { #private::capacity(ENTRIES) }> = #private::Index::new(&WALK, #compared);
        static SLOTS: #private::Slots = INDEX.slots();
    }
}

fn contract(input: &Input, promise: &Promise, private: &TokenStream) -> TokenStream {
    let Input { krate, dialects, .. } = input;
    let require = input.require.iter().map(|word| quote!(#word: true,));
    let mut before = TokenStream::new();
    let (mut path, mut rows, mut graves) = (quote!(None), quote!(Rows::NONE), Vec::new());
    if let (Some(file), Promise::Rows(promised, at)) = (&input.file, promise) {
        path = quote!(Some(#file));
        rows = table::rows(&promised.rows, file.span());
        graves = promised.graves.iter().map(grave).collect();
        before = tracked(at);
    }
    if let Promise::Broken(at) = promise {
        before = tracked(at);
    }
    if let (Some(file), Promise::Later(problem, _)) = (&input.file, promise) {
        before = quote_spanned! {file.span()=>
            #[allow(dead_code)]
            const ERRORS_JSON: () = if ENFORCED {
                ::core::panic!("{}", #problem)
            };
        };
    }
    quote! {
        const ENFORCED: bool =
            !(::core::cfg!(debug_assertions) && #private::row::is_blessing(::core::option_env!("ERROR_CATALOG")));
        #before
        const DIALECTS: &[&[#private::Listed]] = &[#(<#dialects as #krate::Dialect>::LIST),*];
        static CONTRACT: #private::Contract = {
            use #private::row::*;
            Contract {
                path: #path,
                enforced: ENFORCED,
                rows: #rows,
                graves: &[#(#graves),*],
                dialects: DIALECTS,
                require: Require { #(#require)* ..Require::NEW },
            }
        };
    }
}

/// Lets cargo build again when the file changes.
fn tracked(path: &Path) -> TokenStream {
    let path = path.to_string_lossy();
    quote!(
        const _: &[u8] = ::core::include_bytes!(#path);
    )
}

fn grave(grave: &Grave) -> TokenStream {
    let Grave { code, spot, status } = grave;
    let key = Literal::u128_unsuffixed(key(code));
    let (line, column) = (spot.line, spot.column);
    quote!(Grave { code: #code, key: #key, status: #status, line: #line, column: #column })
}

/// The const that fails where the catalog does not hold. Its name is in the message of rustc.
fn check(input: &Input, private: &TokenStream) -> TokenStream {
    let (name, span) = match &input.file {
        Some(file) => ("ERRORS_JSON", file.span()),
        None => ("ERRORS", input.name.span()),
    };
    let name = Ident::new(&format!("{name}_CHECK"), span);
    let failure = quote_spanned!(span=> ::core::panic!("{}", #private::utf8(&REPORT)));
    quote! {
        #[allow(long_running_const_eval)]
        const HOLDS: bool = #private::holds(&INDEX, &CONTRACT);
        #[allow(long_running_const_eval)]
        const LENGTH: usize = if HOLDS { 0 } else { #private::report(&INDEX, &CONTRACT, &mut []) };
        #[allow(long_running_const_eval)]
        const REPORT: [u8; LENGTH] = {
            let mut report = [0; LENGTH];
            if !HOLDS {
                #private::report(&INDEX, &CONTRACT, &mut report);
            }
            report
        };
        const #name: () = if !HOLDS { #failure };
    }
}

/// Each of the further dialects carries every type; the types' own dialects are asserted where they are derived.
fn dialects(input: &Input, private: &TokenStream) -> TokenStream {
    let krate = &input.krate;
    let pairs = input
        .dialects
        .iter()
        .flat_map(|dialect| input.types.iter().map(move |ty| (dialect, ty)));
    let assertions = pairs.map(|(dialect, ty)| {
        let assertion = quote! {
            #private::assert_dialect! { <#dialect as #krate::Dialect>::LIST, <#ty as #krate::Catalogued>::LIST }
        };
        located_at(assertion, dialect.span())
    });
    quote!(#(#assertions)*)
}

/// The test that compares texts, and writes the file.
fn test(input: &Input, promise: &Promise, private: &TokenStream) -> TokenStream {
    let (Some(file), Promise::Rows(_, path) | Promise::Later(_, path)) = (&input.file, promise) else {
        return TokenStream::new();
    };
    let name = &input.name;
    let module = format_ident!("{}_file", name.unraw().to_string().to_lowercase());
    let path = path.to_string_lossy();
    let mut features: Vec<&str> = Vec::new();
    if let Promise::Rows(rows, _) = promise {
        for feature in rows.rows.iter().filter_map(|row| row.when.as_deref()) {
            if let Err(at) = features.binary_search(&feature) {
                features.insert(at, feature);
            }
        }
    }
    let features = features
        .iter()
        .map(|feature| quote!((#feature, ::core::cfg!(feature = #feature))));
    quote! {
        #[cfg(test)]
        mod #module {
            #[::core::prelude::v1::test]
            fn errors_json() -> ::core::result::Result<(), #private::Drift> {
                #private::errors_json(&super::#name, &#private::FileAt {
                    name: #file,
                    path: #path,
                    features: &[#(#features),*],
                })
            }
        }
    }
}
