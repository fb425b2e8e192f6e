//! The list inside `#[api_error(…)]`, taken apart at its commas, so that a mistake in one key hides no other.

use proc_macro2::{Delimiter, Literal, TokenStream, TokenTree};
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
    /// `= 1`: what most keys have, kept apart so that no parser is needed.
    Literal(Literal),
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
    for segment in at_commas(list.tokens.clone()) {
        if let Some(meta) = plain(&segment) {
            metas.push(meta);
            continue;
        }
        for tokens in at_missing_commas(cx, TokenStream::from_iter(segment)) {
            if let Ok(meta) = parse_meta.parse2(tokens.clone()) {
                metas.push(meta);
            } else {
                let way_out = "write `key`, `key = value` or `key(…)`, with a comma after each";
                cx.error(tokens, format!("this is no key; {way_out}"));
                *broken = true;
            }
        }
    }
    metas
}

/// `key`, `key = 1` and `key(…)`, of which nearly all attributes are made, without a parser.
fn plain(segment: &[TokenTree]) -> Option<Meta> {
    let (key, given) = match segment {
        [TokenTree::Ident(key)] => (key, Form::Nothing),
        [
            TokenTree::Ident(key),
            TokenTree::Punct(equal),
            TokenTree::Literal(value),
        ] if equal.as_char() == '=' => (key, Form::Literal(value.clone())),
        [TokenTree::Ident(key), TokenTree::Group(list)] if list.delimiter() == Delimiter::Parenthesis => {
            (key, Form::List(list.stream()))
        }
        _ => return None,
    };
    let key = key.clone();
    Some(Meta { key, given })
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
    at_commas(tokens)
        .into_iter()
        .map(TokenStream::from_iter)
        .collect()
}

fn at_commas(tokens: TokenStream) -> Vec<Vec<TokenTree>> {
    if tokens.is_empty() {
        return Vec::new();
    }
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
    segments
}
