//! Response headers.

use crate::ctxt::Ctxt;
use crate::input::{Input, Variant};
use crate::text::Text;
use quote::ToTokens;

/// A header's name is a token (RFC 9110, section 5.1), and not that of a header which this crate writes.
pub(super) fn names_are_names(cx: &Ctxt, variant: &Variant<'_>) {
    for (name, tokens) in names(variant) {
        let is_token = name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte));
        if !is_token || name.is_empty() {
            cx.error(
                tokens,
                format!("`{name}` is no header's name; write letters, digits and `-`"),
            );
            continue;
        }
        let instead = match name.to_ascii_lowercase().as_str() {
            "content-type" | "content-length" => "the dialect sees to it, remove it",
            "connection" | "transfer-encoding" => "the server sees to it, remove it",
            "retry-after" => "use `retry_after`",
            _ => continue,
        };
        cx.error(tokens, format!("`{name}` cannot be set here; {instead}"));
    }
}

/// A header's value is one line of visible characters (RFC 9110, section 5.5).
pub(super) fn values_are_values(cx: &Ctxt, variant: &Variant<'_>) {
    for pair in variant.attrs.headers.value().into_iter().flatten() {
        value_is_value(cx, &pair.value);
    }
}

/// The same of the challenge, which is the value of `WWW-Authenticate`.
pub(super) fn challenge_is_a_value(cx: &Ctxt, input: &Input<'_>) {
    if let Some(challenge) = input.attrs.challenge.value() {
        value_is_value(cx, challenge);
    }
}

fn value_is_value(cx: &Ctxt, value: &Text) {
    if !value.value().chars().all(|c| c.is_ascii_graphic() || c == ' ') {
        cx.error(
            value,
            "a header's value is one line of visible ASCII characters; leave out all others",
        );
    }
}

/// A header is given once.
pub(super) fn are_different(cx: &Ctxt, variant: &Variant<'_>) {
    let mut seen = Vec::new();
    for (name, tokens) in names(variant) {
        let lower = name.to_ascii_lowercase();
        if seen.contains(&lower) {
            cx.error(tokens, format!("the header `{name}` is given twice; remove one"));
        } else {
            seen.push(lower);
        }
    }
}

fn names<'a>(variant: &'a Variant<'_>) -> impl Iterator<Item = (String, proc_macro2::TokenStream)> + 'a {
    let constants = variant
        .attrs
        .headers
        .value()
        .into_iter()
        .flatten()
        .map(|pair| (pair.name.clone(), pair.tokens.clone()));
    let fields = variant
        .fields
        .iter()
        .filter_map(|field| field.attrs.header.value());
    constants.chain(fields.map(|name| (name.value(), name.to_token_stream())))
}
