//! The values of `number` and `grpc`.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens;
use syn::LitInt;

use super::Row;
use super::meta::Meta;
use super::value::{Constant, equal, wrong};
use crate::ctxt::Ctxt;
use crate::suggest::suggest;

/// The codes of gRPC that an error can have: google/rpc/code.proto without `OK`.
pub(crate) const GRPC: [&str; 16] = [
    "CANCELLED",
    "UNKNOWN",
    "INVALID_ARGUMENT",
    "DEADLINE_EXCEEDED",
    "NOT_FOUND",
    "ALREADY_EXISTS",
    "PERMISSION_DENIED",
    "RESOURCE_EXHAUSTED",
    "FAILED_PRECONDITION",
    "ABORTED",
    "OUT_OF_RANGE",
    "UNIMPLEMENTED",
    "INTERNAL",
    "UNAVAILABLE",
    "DATA_LOSS",
    "UNAUTHENTICATED",
];

/// A whole number, perhaps below zero.
pub(super) fn signed(cx: &Ctxt, meta: &Meta, row: &Row) -> Option<Constant<i64>> {
    let tokens: TokenStream = equal(meta).or_else(|| wrong(cx, meta, row))?;
    let mut rest = tokens.clone().into_iter().peekable();
    let minus = rest.next_if(|token| matches!(token, TokenTree::Punct(punct) if punct.as_char() == '-'));
    let literal: LitInt = syn::parse2(rest.collect::<TokenStream>())
        .ok()
        .or_else(|| wrong(cx, meta, row))?;
    let sign = if minus.is_some() { "-" } else { "" };
    match format!("{sign}{}", literal.base10_digits()).parse() {
        Ok(value) if literal.suffix().is_empty() => Some(Constant {
            value,
            tokens: tokens.clone(),
        }),
        _ => wrong(cx, meta, row),
    }
}

/// The canonical name of a gRPC code.
pub(super) fn grpc(cx: &Ctxt, meta: &Meta, row: &Row) -> Option<Constant<&'static str>> {
    let word: Ident = equal(meta).or_else(|| wrong(cx, meta, row))?;
    let name = word.to_string();
    if let Some(value) = GRPC.into_iter().find(|known| *known == name) {
        return Some(Constant {
            value,
            tokens: word.into_token_stream(),
        });
    }
    if name == "OK" {
        cx.error(
            &word,
            "`OK` is no error; write another code of gRPC, as in `grpc = UNKNOWN`",
        );
        return None;
    }
    let mut way_out = suggest(&name, GRPC);
    if way_out.is_empty() {
        way_out = format!("; there are `{}`", GRPC.join("`, `"));
    }
    cx.error(&word, format!("`{name}` is no code of gRPC{way_out}"));
    None
}
