//! Variants that answer as the error in them.

use quote::ToTokens;
use syn::{Ident, Path, Type};

use crate::ctxt::Ctxt;
use crate::input::{Input, Variant};
use crate::lower::kind::first_argument;

/// The inner error is the only field.
pub(super) fn has_one_field(cx: &Ctxt, variant: &Variant<'_>) {
    if variant.only_field().is_none() {
        let name = variant.name();
        let count = count(variant);
        let problem = format!("`{name}` forwards to its only field, but has {count}");
        cx.error(variant.ident, format!("{problem}; give it the inner error only"));
    }
}

/// The errors of the standard library are no API errors.
pub(super) fn inner_is_not_of_std(cx: &Ctxt, variant: &Variant<'_>) {
    let Some(field) = variant.only_field() else { return };
    let Type::Path(ty) = &field.syntax.ty else { return };
    let segments = &ty.path.segments;
    let of_std = |name: &Ident| ["std", "core", "alloc"].iter().any(|root| name == root);
    let (Some(first), Some(last)) = (segments.first(), segments.last()) else {
        return;
    };
    // Not `std::sync::Arc<Inner>`.
    if segments.len() > 1 && of_std(&first.ident) && last.ident.to_string().ends_with("Error") {
        let (name, inner) = (variant.name(), written(&ty.path));
        let problem = format!("`{name}` answers as the error in it, but `{inner}` is no API error");
        cx.error(
            variant.ident,
            format!("{problem}; give `{name}` a `code` and a `message`"),
        );
    }
}

/// An error that answers as itself answers with nothing: its list would hold itself, without end.
pub(super) fn inner_is_another(cx: &Ctxt, input: &Input<'_>, variant: &Variant<'_>) {
    let Some(field) = variant.only_field() else { return };
    let ty = &field.syntax.ty;
    let this = &input.item.ident;
    if is_called(pointee(ty), this) {
        let (name, problem) = (
            variant.name(),
            format!("answers as the `{this}` in it, and so without end"),
        );
        cx.error(
            ty,
            format!("`{name}` {problem}; give `{name}` a `code` and a `message`"),
        );
    }
}

/// The type behind a `Box`, an `Arc` or a reference.
fn pointee(ty: &Type) -> &Type {
    match ty {
        Type::Reference(reference) => pointee(&reference.elem),
        Type::Group(group) => pointee(&group.elem),
        Type::Paren(paren) => pointee(&paren.elem),
        Type::Path(path) => path
            .path
            .segments
            .last()
            .filter(|last| last.ident == "Box" || last.ident == "Arc")
            .and_then(|last| first_argument(&last.arguments))
            .map_or(ty, pointee),
        _ => ty,
    }
}

/// Whether a type is written as `Self`, or by this name and no path: in another module there may be another of it.
fn is_called(ty: &Type, name: &Ident) -> bool {
    let Type::Path(path) = ty else { return false };
    match path.path.segments.last() {
        Some(only) if path.qself.is_none() && path.path.segments.len() == 1 => {
            only.ident == "Self" || only.ident == *name
        }
        _ => false,
    }
}

/// A path without the spaces between its tokens.
fn written(path: &Path) -> String {
    path.to_token_stream().to_string().replace(' ', "")
}

fn count(variant: &Variant<'_>) -> String {
    match variant.fields.iter().filter(|field| !field.implicit).count() {
        0 => "none".to_owned(),
        many => many.to_string(),
    }
}

/// Code, status and all else are those of the inner error.
pub(super) fn says_nothing_itself(cx: &Ctxt, variant: &Variant<'_>) {
    let fields = variant.fields.iter().flat_map(|field| field.attrs.of_field());
    for key in variant.attrs.of_error().chain(fields) {
        cx.error(
            key,
            format!(
                "`{key}` does not go with `forward`, where the inner error says it; remove one of the two"
            ),
        );
    }
}
