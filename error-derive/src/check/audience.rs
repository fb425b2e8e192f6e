//! Errors that are not sent, and the one that is sent in their place.

use quote::ToTokens;

use crate::attr::Status;
use crate::ctxt::Ctxt;
use crate::input::{Input, Variant};
use crate::message::Template;
use crate::message::foreign::Display;

/// A type has one fallback.
pub(super) fn has_one_fallback(cx: &Ctxt, input: &Input<'_>) {
    let mut keys = input
        .variants
        .iter()
        .filter_map(|variant| Some((variant, variant.attrs.fallback.key()?)));
    let Some((first, _)) = keys.next() else {
        return;
    };
    for (_, key) in keys {
        cx.error(
            key,
            format!(
                "`{}` is the `fallback` already; a type has one, remove the other",
                first.name()
            ),
        );
    }
}

/// Where answers are sent, something is sent in the place of what must not or cannot be.
pub(super) fn unsent_needs_fallback(cx: &Ctxt, input: &Input<'_>) {
    let has_fallback = input
        .variants
        .iter()
        .any(|variant| variant.attrs.fallback.is_written() || variant.attrs.broken);
    if has_fallback || !input.attrs.dialect.is_written() {
        return;
    }
    let way_out = if input.is_enum {
        "mark one variant `fallback`"
    } else {
        "make it a variant of an enum that has a `fallback`"
    };
    for attrs in input.variants.iter().map(|variant| &variant.attrs) {
        if let Some(key) = attrs.audience.key() {
            cx.error(
                key,
                format!("`audience = internal` needs an error to send in its place; {way_out}"),
            );
        } else if let Some(Status::None(word)) = attrs.status.value() {
            cx.error(
                word,
                format!("`status = none` needs an error to answer with in its place; {way_out}"),
            );
        }
    }
}

/// The fallback is what is sent: it is neither internal nor without a status.
pub(super) fn fallback_is_sent(cx: &Ctxt, variant: &Variant<'_>) {
    let attrs = &variant.attrs;
    if !attrs.fallback.is_written() {
        return;
    }
    if let Some(key) = attrs.audience.key() {
        cx.error(
            key,
            "a `fallback` is sent, what is `internal` never is; remove one of the two",
        );
    }
    if let Some(Status::None(word)) = attrs.status.value() {
        cx.error(
            word,
            "a `fallback` is an answer, hence has a status; write `status = 500`",
        );
    }
}

/// The fallback is sent without an occurrence: no field has a value.
pub(super) fn fallback_needs_no_value(cx: &Ctxt, variant: &Variant<'_>) {
    if !variant.attrs.fallback.is_written() {
        return;
    }
    for key in variant.fields.iter().flat_map(|field| field.attrs.of_field()) {
        cx.error(
            key,
            format!("`{key}` needs a value, and a `fallback` is sent without any; remove it"),
        );
    }
    let (literal, arguments) = match (variant.attrs.message.value(), &variant.display) {
        (Some(message), _) => (&message.format, &message.arguments),
        (None, Display::Template { literal, arguments }) => (literal, arguments),
        (None, Display::Nowhere | Display::Transparent(_) | Display::Opaque(_)) => return,
    };
    let constant = Template::read(literal, arguments, &variant.fields)
        .map_or(true, |template| template.constant().is_some());
    if !constant {
        cx.error(
            literal.to_token_stream(),
            "a `fallback` is sent without values; give it a `message = \"…\"` without placeholders",
        );
    }
}
