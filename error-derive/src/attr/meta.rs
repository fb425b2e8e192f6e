//! The list inside `#[api_error(…)]`, taken apart at its commas, so that a mistake in one key hides no other.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::{Attribute, Ident, Token};

use crate::ctxt::Ctxt;

/// One key as written.
pub(crate) struct Meta {
    pub(crate) key: Ident,
    pub(crate) given: Form,
}

/// What stands behind a key.
pub(crate) enum Form {
    Nothing,
    Equal(TokenStream),
    List(TokenStream),
}

/// The keys of one attribute; what is no key is reported.
pub(super) fn metas(cx: &Ctxt, attribute: &Attribute, broken: &mut bool) -> Vec<Meta> {
    let syn::Meta::List(list) = &attribute.meta else {
        cx.error(
            attribute,
            "the keys are missing; write `#[api_error(code = \"…\", status = …)]`",
        );
        *broken = true;
        return Vec::new();
    };
    let mut metas = Vec::new();
    for tokens in segments(list.tokens.clone())
        .into_iter()
        .flat_map(|segment| at_missing_commas(cx, segment))
    {
        if let Ok(meta) = parse_meta.parse2(tokens.clone()) {
            metas.push(meta);
        } else {
            let way_out = "write `key`, `key = value` or `key(…)`, with a comma after each";
            cx.error(tokens, format!("this is no key; {way_out}"));
            *broken = true;
        }
    }
    metas
}

fn parse_meta(input: ParseStream<'_>) -> syn::Result<Meta> {
    let key = input.call(Ident::parse_any)?;
    let given = if input.is_empty() {
        Form::Nothing
    } else if input.peek(Token![=]) {
        input.parse::<Token![=]>()?;
        Form::Equal(input.parse()?)
    } else {
        let group: proc_macro2::Group = input.parse()?;
        if group.delimiter() != Delimiter::Parenthesis || !input.is_empty() {
            return Err(input.error(""));
        }
        Form::List(group.stream())
    };
    Ok(Meta { key, given })
}

/// A word behind a word, a literal or a list is the next key, whose comma is missing.
fn at_missing_commas(cx: &Ctxt, segment: TokenStream) -> Vec<TokenStream> {
    let mut parts = vec![TokenStream::new()];
    let mut depth = 0_u32;
    let mut after_value = false;
    for token in segment {
        match &token {
            TokenTree::Ident(key) if after_value && depth == 0 => {
                cx.error(key, format!("there is no comma before `{key}`; write one"));
                parts.push(TokenStream::new());
            }
            TokenTree::Punct(punct) if punct.as_char() == '<' => depth += 1,
            TokenTree::Punct(punct) if punct.as_char() == '>' => depth = depth.saturating_sub(1),
            _ => {}
        }
        after_value = !matches!(token, TokenTree::Punct(_));
        if let Some(part) = parts.last_mut() {
            part.extend([token]);
        }
    }
    parts
}

/// Tokens between the commas, those within `<…>` of a path left alone.
pub(crate) fn segments(tokens: TokenStream) -> Vec<TokenStream> {
    let mut segments = vec![Vec::new()];
    let mut depth = 0_u32;
    for token in tokens {
        if let TokenTree::Punct(punct) = &token {
            match punct.as_char() {
                '<' => depth += 1,
                '>' => depth = depth.saturating_sub(1),
                ',' if depth == 0 => {
                    segments.push(Vec::new());
                    continue;
                }
                _ => {}
            }
        }
        if let Some(segment) = segments.last_mut() {
            segment.push(token);
        }
    }
    segments.retain(|segment| !segment.is_empty());
    segments.into_iter().map(TokenStream::from_iter).collect()
}
