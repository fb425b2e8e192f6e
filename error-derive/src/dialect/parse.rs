//! From tokens to [`Input`]: the grammar. A mistake is reported on its token, then reading goes on
//! behind the next comma, so that one run finds them all.

mod each;
mod hole;
mod pick;
mod rule;
mod setting;
mod status;
mod text;
mod value;

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::ToTokens;
use syn::parse::{ParseStream, Parser};
use syn::{Attribute, Ident, Token, Visibility, braced, token};

use super::template::{Input, Settings, Source};
use crate::ctxt::Ctxt;

/// Reads one call of `dialect!`. What is no declaration at all is the error of the result.
pub(crate) fn parse(tokens: TokenStream, cx: &Ctxt) -> syn::Result<Input> {
    (|input: ParseStream| declaration(input, cx)).parse2(tokens)
}

/// `path ; docs vis Name { settings }`, where `error_core::dialect!` wrote the path.
fn declaration(input: ParseStream, cx: &Ctxt) -> syn::Result<Input> {
    let mut krate = TokenStream::new();
    while !input.is_empty() && !input.peek(Token![;]) {
        krate.extend([input.parse::<TokenTree>()?]);
    }
    input.parse::<Token![;]>()?;
    let attrs = input.call(Attribute::parse_outer)?;
    let vis: Visibility = input.parse()?;
    let name: Ident = input.parse().map_err(|error| {
        syn::Error::new(
            error.span(),
            "expected the name of the dialect, as in `pub Harbor { body: { … } }`",
        )
    })?;
    if !input.peek(token::Brace) {
        let what = "expected the settings of the dialect behind its name, as in `{ body: { … } }`";
        return Err(if input.is_empty() {
            syn::Error::new(name.span(), what)
        } else {
            expected(input, what)
        });
    }
    let content;
    braced!(content in input);
    let mut settings = Settings::default();
    items(&content, cx, |input| setting::setting(input, &mut settings, cx));
    if !input.is_empty() {
        let rest: TokenStream = input.parse()?;
        cx.error(
            rest,
            "nothing may follow the dialect; declare the next one with a `dialect!` of its own",
        );
    }
    Ok(Input {
        krate,
        attrs,
        vis,
        name,
        settings,
    })
}

/// Where a value stands: which loop's item can be named.
#[derive(Clone, Copy)]
pub(super) struct Scope<'a> {
    cx: &'a Ctxt,
    item: Option<Item<'a>>,
}

/// The item of the loop around a value, and the loop around that.
#[derive(Clone, Copy)]
struct Item<'a> {
    name: &'a Ident,
    source: Source,
    outer: Option<&'a Item<'a>>,
}

impl<'a> Scope<'a> {
    /// Outside of all loops.
    fn root(cx: &'a Ctxt) -> Self {
        Self { cx, item: None }
    }

    /// What the loop of this item runs over.
    fn source(&self, name: &Ident) -> Option<Source> {
        let mut item = self.item.as_ref();
        while let Some(Item {
            name: known,
            source,
            outer,
        }) = item
        {
            if *known == name {
                return Some(*source);
            }
            item = *outer;
        }
        None
    }
}

impl Scope<'_> {
    /// Whether a loop over its details is inside the loop of this item.
    fn is_around_details(&self, name: &Ident) -> bool {
        self.item
            .is_some_and(|item| item.source == Source::ItemDetails && item.name != name)
    }
}

/// Reads items with commas between them. One that cannot be read is reported and left out.
fn items(input: ParseStream, cx: &Ctxt, mut item: impl FnMut(ParseStream) -> syn::Result<()>) {
    while !input.is_empty() {
        let before = cx.len();
        let read = item(input).and_then(|()| comma(input));
        if let Err(error) = read {
            // What follows a mistake that was said is part of it.
            if cx.len() == before {
                cx.push(error);
            }
            skip_item(input);
        }
    }
}

/// A comma, or the end.
fn comma(input: ParseStream) -> syn::Result<()> {
    if input.is_empty() {
        return Ok(());
    }
    input
        .parse::<Token![,]>()
        .map(|_| ())
        .map_err(|_| expected(input, "expected `,` before this"))
}

/// Skips what is left of an item, and the comma behind it.
fn skip_item(input: ParseStream) {
    while let Ok(token) = input.parse::<TokenTree>() {
        if matches!(&token, TokenTree::Punct(punct) if punct.as_char() == ',') {
            return;
        }
    }
}

/// An error on the next token, or where there is none at the end of what surrounds it.
fn expected(input: ParseStream, what: &str) -> syn::Error {
    match input.fork().parse::<TokenTree>() {
        // A whole `{ … }` would be underlined; its opening says as much.
        Ok(TokenTree::Group(group)) if group.delimiter() != Delimiter::None => {
            syn::Error::new(group.span_open(), what)
        }
        Ok(token) => syn::Error::new_spanned(token.into_token_stream(), what),
        Err(_) => syn::Error::new(input.span(), what),
    }
}
