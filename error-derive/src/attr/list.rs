//! Lists behind a key: names, and names with values.

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream, Parser};
use syn::{Ident, Lit, LitStr, Token};

use super::meta::{Form, segments};
use super::value::wrong;
use super::{Meta, Row};
use crate::ctxt::Ctxt;
use crate::lower::kind::Kind;
use crate::message::json;
use crate::text::Text;

/// `name = value` or `"name" = value`.
pub(crate) struct Pair<T> {
    pub(crate) name: String,
    /// Written as a string, hence not to be renamed.
    pub(crate) literal: bool,
    pub(crate) tokens: TokenStream,
    pub(crate) value: T,
}

/// A constant detail, as JSON.
pub(crate) struct DetailConstant {
    pub(crate) json: String,
    pub(crate) kind: Kind,
}

/// `context(request_id, call)`
pub(super) fn names(cx: &Ctxt, meta: &Meta, row: &Row) -> Option<Vec<Ident>> {
    let Form::List(tokens) = &meta.given else {
        return wrong(cx, meta, row);
    };
    let names: Option<Vec<Ident>> = segments(tokens.clone())
        .into_iter()
        .map(|part| Ident::parse_any.parse2(part).ok())
        .collect();
    names
        .filter(|names| !names.is_empty())
        .or_else(|| wrong(cx, meta, row))
}

/// `detail(sub = 460, "other-name" = "text")`
pub(super) fn details(cx: &Ctxt, meta: &Meta, row: &Row) -> Option<Vec<Pair<DetailConstant>>> {
    pairs(cx, meta, row, constant)
}

/// `headers("Allow" = "GET, HEAD")`
pub(super) fn headers(cx: &Ctxt, meta: &Meta, row: &Row) -> Option<Vec<Pair<Text>>> {
    pairs(cx, meta, row, |value| syn::parse2(value).ok())
}

fn pairs<T>(
    cx: &Ctxt,
    meta: &Meta,
    row: &Row,
    read: impl Fn(TokenStream) -> Option<T>,
) -> Option<Vec<Pair<T>>> {
    let Form::List(tokens) = &meta.given else {
        return wrong(cx, meta, row);
    };
    let mut pairs = Some(Vec::new());
    for part in segments(tokens.clone()) {
        if let Ok((name, value)) = parse_pair.parse2(part.clone())
            && let Some(value) = read(value)
        {
            let pair = Pair {
                name: name.text(),
                literal: matches!(name, Name::Text(_)),
                tokens: name.into_tokens(),
                value,
            };
            pairs = pairs.map(|mut pairs| {
                pairs.push(pair);
                pairs
            });
        } else {
            cx.error(
                part,
                format!("wrong value for `{}`; write {}", row.name, row.written),
            );
            pairs = None;
        }
    }
    if tokens.is_empty() {
        wrong(cx, meta, row)
    } else {
        pairs
    }
}

/// The left side of a pair.
enum Name {
    Text(Text),
    Word(Ident),
}

impl Name {
    fn text(&self) -> String {
        match self {
            Self::Text(text) => text.value(),
            Self::Word(word) => word.unraw().to_string(),
        }
    }

    fn into_tokens(self) -> TokenStream {
        match self {
            Self::Text(text) => text.into_token_stream(),
            Self::Word(word) => word.into_token_stream(),
        }
    }
}

/// A name, and what stands behind its `=`.
fn parse_pair(input: ParseStream<'_>) -> syn::Result<(Name, TokenStream)> {
    let name = if input.peek(LitStr) {
        Name::Text(input.parse()?)
    } else {
        Name::Word(input.call(Ident::parse_any)?)
    };
    input.parse::<Token![=]>()?;
    Ok((name, input.parse()?))
}

/// A text, a number or a boolean, as JSON.
fn constant(tokens: TokenStream) -> Option<DetailConstant> {
    let parse = |input: ParseStream<'_>| {
        let minus: Option<Token![-]> = input.parse()?;
        Ok((minus.is_some(), Lit::parse(input)?))
    };
    let (minus, literal) = parse.parse2(tokens).ok()?;
    let sign = if minus { "-" } else { "" };
    let (json, kind) = match &literal {
        Lit::Str(text) if !minus => (json::string(&text.value()), Kind::String),
        Lit::Bool(value) if !minus => (value.value.to_string(), Kind::Boolean),
        // A number that every JSON reader, and the walker here, can hold.
        Lit::Int(number) if number.suffix().is_empty() && number.base10_parse::<i64>().is_ok() => {
            (format!("{sign}{}", number.base10_digits()), Kind::Integer)
        }
        // `1.` is a number in Rust, not in JSON.
        Lit::Float(number)
            if number.suffix().is_empty() && number.base10_parse::<f64>().is_ok_and(f64::is_finite) =>
        {
            let digits = number.base10_digits();
            (
                format!("{sign}{digits}{}", if digits.ends_with('.') { "0" } else { "" }),
                Kind::Number,
            )
        }
        _ => return None,
    };
    Some(DetailConstant { json, kind })
}
