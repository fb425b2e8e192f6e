//! Texts with holes in them: `"urn:harbor:{code}"`.

use proc_macro2::{TokenStream, TokenTree};
use syn::LitStr;
use syn::parse::{ParseStream, Parser};

use super::hole::hole;
use super::{Scope, expected};
use crate::dialect::template::{Hole, Piece, Text};

/// A text. `{` and `}` enclose a hole; doubled they are braces.
pub(super) fn text(input: ParseStream, scope: Scope) -> syn::Result<Text> {
    if !input.peek(LitStr) {
        return Err(expected(input, "expected a text in quotes"));
    }
    text_of(&input.parse()?, scope)
}

/// The text of this literal.
pub(super) fn text_of(lit: &LitStr, scope: Scope) -> syn::Result<Text> {
    let value = lit.value();
    let (mut pieces, mut constant) = (Vec::new(), String::new());
    let mut rest = value.as_str();
    while let Some(at) = rest.find(['{', '}']) {
        let (before, brace) = rest.split_at(at);
        constant.push_str(before);
        if brace.starts_with("{{") || brace.starts_with("}}") {
            constant.push_str(&brace[..1]);
            rest = &brace[2..];
            continue;
        }
        let end = brace.find('}').filter(|end| *end > 0).ok_or_else(|| {
            let (open, other) = if brace.starts_with('{') {
                ("{", "closed")
            } else {
                ("}", "opened")
            };
            syn::Error::new(
                lit.span(),
                format!("a `{open}` is not {other}; write `{open}{open}` for a brace"),
            )
        })?;
        if !constant.is_empty() {
            pieces.push(Piece::Constant(core::mem::take(&mut constant)));
        }
        pieces.push(Piece::Hole(hole_in(&brace[1..end], lit, scope)?));
        rest = &brace[end + 1..];
    }
    constant.push_str(rest);
    if !constant.is_empty() {
        pieces.push(Piece::Constant(constant));
    }
    Ok(Text {
        pieces,
        place: lit.span().into(),
    })
}

/// The hole between the braces of a text; its tokens take the place of the text.
fn hole_in(source: &str, lit: &LitStr, scope: Scope) -> syn::Result<Hole> {
    let misread = || {
        let message = format!("`{{{source}}}` is no word; write `{{{{` for a brace that is meant as one");
        syn::Error::new(lit.span(), message)
    };
    let tokens: TokenStream = source.parse().map_err(|_| misread())?;
    let tokens: TokenStream = tokens
        .into_iter()
        .map(|mut token: TokenTree| {
            token.set_span(lit.span());
            token
        })
        .collect();
    if tokens.is_empty() {
        return Err(misread());
    }
    (|input: ParseStream| hole(input, scope))
        .parse2(tokens)
        .map_err(|_| misread())
}
