//! Fields and what they are on the wire.

use crate::ctxt::Ctxt;
use crate::input::{Field, Input, Variant};
use crate::lower::kind::{Kind, of};
use crate::lower::{renamed, wire_name};

/// A field of a tuple has no name of its own.
pub(super) fn detail_has_a_name(cx: &Ctxt, variant: &Variant<'_>) {
    for field in variant.fields.iter().filter(|field| field.syntax.ident.is_none()) {
        if let Some((key, detail)) = field.attrs.detail.get()
            && detail.name.is_none()
        {
            cx.error(
                key,
                "a field without a name needs one on the wire; write `detail = \"name\"`",
            );
        }
    }
}

/// Each detail has its own name on the wire.
pub(super) fn details_are_different(cx: &Ctxt, input: &Input<'_>, variant: &Variant<'_>) {
    let fields = variant.fields.iter().filter_map(|field| {
        let (key, detail) = field.attrs.detail.get()?;
        Some((
            wire_name(input, field),
            detail
                .name
                .as_ref()
                .map_or(quote::quote!(#key), |name| quote::quote!(#name)),
        ))
    });
    let constants = variant.attrs.details.value().into_iter().flatten().map(|pair| {
        let name = if pair.literal {
            pair.name.clone()
        } else {
            renamed(input, &pair.name)
        };
        (name, pair.tokens.clone())
    });
    let context = variant
        .attrs
        .context
        .value()
        .into_iter()
        .flatten()
        .map(|name| (name.to_string(), quote::quote!(#name)));
    let mut seen = Vec::new();
    for (name, tokens) in fields.chain(constants).chain(context) {
        if seen.contains(&name) {
            cx.error(
                tokens,
                format!("`{name}` is the name of two details; give one another name"),
            );
        } else {
            seen.push(name);
        }
    }
}

/// The cause of an error is for the operator.
pub(super) fn cause_stays_inside(cx: &Ctxt, variant: &Variant<'_>) {
    for field in variant.fields.iter().filter(|field| field.source) {
        for key in [field.attrs.detail.key(), field.attrs.header.key()]
            .into_iter()
            .flatten()
        {
            cx.error(
                key,
                format!("`{key}` sends the cause of the error, which no client may read; remove it"),
            );
        }
    }
    let others = variant.fields.iter().filter(|field| !field.source);
    for key in others
        .filter_map(|field| Some((field, field.attrs.header.key()?)))
        .filter_map(|(field, key)| field.is_foreign().then_some(key))
    {
        cx.error(
            key,
            "`header` sends the text of a foreign error, which no client may read; remove it",
        );
    }
}

/// Only what can be `None` can be skipped. A type that is not known by its name may be an `Option`.
pub(super) fn skip_none_is_of_an_option(cx: &Ctxt, variant: &Variant<'_>) {
    for field in &variant.fields {
        let shape = of(&field.syntax.ty);
        if let Some(word) = field
            .attrs
            .detail
            .value()
            .and_then(|detail| detail.skip_none.as_ref())
            && !shape.nullable
            && shape.kind != Kind::Any
        {
            cx.error(
                word,
                "`skip_none` is for an `Option`, this field always has a value; remove it",
            );
        }
    }
}

/// An error has one time to wait, one list of violations and one cause.
pub(super) fn roles_are_single(cx: &Ctxt, variant: &Variant<'_>) {
    let keys: [for<'a> fn(&'a Field<'_>) -> Option<&'a syn::Ident>; 3] = [
        |field| field.attrs.retry_field.key(),
        |field| field.attrs.violations.key(),
        |field| field.attrs.source.key(),
    ];
    for key in keys {
        for key in variant.fields.iter().filter_map(key).skip(1) {
            cx.error(
                key,
                format!("`{key}` is on two fields; an error has one, remove the other"),
            );
        }
    }
}
