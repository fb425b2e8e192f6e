//! What may stand behind a key.

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::parse::{Parse, ParseStream, Parser};
use syn::{Ident, Lit, LitInt, Path, Token, Type};

use super::meta::{Form, segments};
use super::{Meta, Row};
use crate::case::{CASES, Case};
use crate::ctxt::Ctxt;
use crate::text::Text;

/// A constant, and where it was written.
pub(crate) struct Constant<T> {
    pub(crate) value: T,
    pub(crate) tokens: TokenStream,
}

/// Who can do what about it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Recovery {
    Retry,
    Correct,
    Escalate,
}

/// `"… {field} …"`, with the arguments behind it.
pub(crate) struct Message {
    pub(crate) format: Text,
    pub(crate) arguments: TokenStream,
}

/// How a field is on the wire.
#[derive(Default)]
pub(crate) struct DetailName {
    pub(crate) name: Option<Text>,
    pub(crate) skip_none: Option<Ident>,
}

/// Reports that the value is missing, superfluous or of the wrong kind.
pub(super) fn wrong<T>(cx: &Ctxt, meta: &Meta, row: &Row) -> Option<T> {
    let (name, written) = (row.name, row.written);
    match &meta.given {
        Form::Nothing => cx.error(&meta.key, format!("`{name}` lacks its value; write {written}")),
        Form::Literal(literal) => cx.error(literal, format!("wrong value for `{name}`; write {written}")),
        Form::Equal(tokens) | Form::List(tokens) if tokens.is_empty() => {
            cx.error(&meta.key, format!("`{name}` lacks its value; write {written}"));
        }
        Form::Equal(tokens) | Form::List(tokens) => {
            cx.error(tokens, format!("wrong value for `{name}`; write {written}"));
        }
    }
    None
}

/// What stands behind `=`, parsed as a whole.
pub(super) fn equal<T: Parse>(meta: &Meta) -> Option<T> {
    match &meta.given {
        Form::Literal(literal) => syn::parse2(literal.to_token_stream()).ok(),
        Form::Equal(tokens) => syn::parse2(tokens.clone()).ok(),
        Form::Nothing | Form::List(_) => None,
    }
}

/// A string behind `=`.
pub(super) fn string(meta: &Meta) -> Option<Text> {
    match &meta.given {
        Form::Literal(literal) => Text::of(literal.clone()),
        _ => equal(meta),
    }
}

/// A whole number behind `=`.
pub(super) fn integer(meta: &Meta) -> Option<LitInt> {
    match &meta.given {
        Form::Literal(literal) => match Lit::new(literal.clone()) {
            Lit::Int(literal) => Some(literal),
            _ => None,
        },
        _ => equal(meta),
    }
}

/// A key without a value.
pub(super) fn flag(cx: &Ctxt, meta: &Meta, row: &Row) -> Option<()> {
    match &meta.given {
        Form::Nothing => Some(()),
        Form::Literal(_) | Form::Equal(_) | Form::List(_) => {
            cx.error(
                &meta.key,
                format!("`{}` takes no value; write {}", row.name, row.written),
            );
            None
        }
    }
}

/// A text that is not empty.
pub(super) fn text(cx: &Ctxt, meta: &Meta, row: &Row) -> Option<Text> {
    let text = string(meta).or_else(|| wrong(cx, meta, row))?;
    not_empty(cx, &text, row.name)?;
    Some(text)
}

fn not_empty(cx: &Ctxt, text: &Text, name: &str) -> Option<()> {
    if text.as_str().trim().is_empty() {
        cx.error(text, format!("`{name}` is empty; say something or remove it"));
        return None;
    }
    Some(())
}

/// A whole number of at least one.
pub(super) fn number(cx: &Ctxt, meta: &Meta, row: &Row) -> Option<Constant<u32>> {
    let literal = integer(meta).or_else(|| wrong(cx, meta, row))?;
    match literal.base10_parse() {
        Ok(value) if value > 0 && literal.suffix().is_empty() => Some(Constant {
            value,
            tokens: literal.into_token_stream(),
        }),
        _ => wrong(cx, meta, row),
    }
}

/// The only word that a key takes.
pub(super) fn word(cx: &Ctxt, meta: &Meta, row: &Row, only: &str) -> Option<()> {
    let word: Ident = equal(meta).or_else(|| wrong(cx, meta, row))?;
    if word == only {
        Some(())
    } else {
        wrong(cx, meta, row)
    }
}

pub(super) fn recovery(cx: &Ctxt, meta: &Meta, row: &Row) -> Option<Recovery> {
    let word: Ident = equal(meta).or_else(|| wrong(cx, meta, row))?;
    match word.to_string().as_str() {
        "retry" => Some(Recovery::Retry),
        "correct" => Some(Recovery::Correct),
        "escalate" => Some(Recovery::Escalate),
        _ => wrong(cx, meta, row),
    }
}

pub(super) fn case(cx: &Ctxt, meta: &Meta, row: &Row) -> Option<Case> {
    let literal = string(meta).or_else(|| wrong(cx, meta, row))?;
    let case = Case::from_name(&literal.value());
    if case.is_none() {
        let names = CASES.map(|(name, _)| format!("\"{name}\""));
        cx.error(
            &literal,
            format!("unknown case {}; there are {}", literal.token(), names.join(", ")),
        );
    }
    case
}

pub(super) fn path(cx: &Ctxt, meta: &Meta, row: &Row) -> Option<Path> {
    equal(meta).or_else(|| wrong(cx, meta, row))
}

/// A dialect, or a list of them.
pub(super) fn dialect(cx: &Ctxt, meta: &Meta, row: &Row) -> Option<Type> {
    let is_dialect = |ty: &Type| match ty {
        Type::Path(_) => true,
        Type::Tuple(list) => {
            !list.elems.is_empty() && list.elems.iter().all(|ty| matches!(ty, Type::Path(_)))
        }
        _ => false,
    };
    equal(meta).filter(is_dialect).or_else(|| wrong(cx, meta, row))
}

/// `message = "…"` or `message("… {}", value)`.
pub(super) fn message(cx: &Ctxt, meta: &Meta, row: &Row) -> Option<Message> {
    let message = match &meta.given {
        Form::Literal(_) | Form::Equal(_) => string(meta).map(|format| Message {
            format,
            arguments: TokenStream::new(),
        }),
        Form::List(tokens) => parse_message.parse2(tokens.clone()).ok(),
        Form::Nothing => None,
    };
    let message = message.or_else(|| wrong(cx, meta, row))?;
    not_empty(cx, &message.format, row.name)?;
    Some(message)
}

fn parse_message(input: ParseStream<'_>) -> syn::Result<Message> {
    let format = input.parse()?;
    if !input.is_empty() {
        input.parse::<Token![,]>()?;
    }
    Ok(Message {
        format,
        arguments: input.parse()?,
    })
}

/// `detail`, `detail = "name"`, `detail(skip_none)`, `detail("name", skip_none)`.
pub(super) fn detail(cx: &Ctxt, meta: &Meta, row: &Row) -> Option<DetailName> {
    let mut detail = DetailName::default();
    match &meta.given {
        Form::Nothing => {}
        Form::Literal(_) | Form::Equal(_) => detail.name = Some(text(cx, meta, row)?),
        Form::List(tokens) if tokens.is_empty() => return wrong(cx, meta, row),
        Form::List(tokens) => {
            for part in segments(tokens.clone()) {
                if let Ok(name) = syn::parse2::<Text>(part.clone())
                    && detail.name.is_none()
                {
                    not_empty(cx, &name, row.name)?;
                    detail.name = Some(name);
                } else {
                    match syn::parse2::<Ident>(part) {
                        Ok(word) if word == "skip_none" && detail.skip_none.is_none() => {
                            detail.skip_none = Some(word);
                        }
                        _ => return wrong(cx, meta, row),
                    }
                }
            }
        }
    }
    Some(detail)
}
