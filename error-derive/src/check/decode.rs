//! What a client can read back.

use quote::ToTokens;
use syn::Type;

use crate::ctxt::Ctxt;
use crate::input::{Field, Input, Variant};

/// Every field of an error that is sent is on the wire, and owns what is read into it.
pub(super) fn fields_come_back(cx: &Ctxt, input: &Input<'_>, variant: &Variant<'_>) {
    let is_sent = !variant.attrs.audience.is_written();
    for field in variant
        .fields
        .iter()
        .filter(|_| is_sent && input.attrs.decode.is_written())
    {
        let name = field.in_words();
        if field.source {
            let problem = "the cause, which is never sent";
            error(
                cx,
                field,
                &format!(
                    "{name} is {problem}; declare an enum for the client without it, or leave out `decode`"
                ),
            );
        } else if field.attrs.broken {
            // The key that was not understood may be the one that is missed.
        } else if field.attrs.of_field().next().is_none() {
            let way_out = "mark it `detail`, or declare an enum for the client without it";
            error(cx, field, &format!("{name} is not on the wire; {way_out}"));
        } else {
            is_owned(cx, field);
        }
    }
}

/// The same of an inner error.
pub(super) fn inner_is_owned(cx: &Ctxt, input: &Input<'_>, variant: &Variant<'_>) {
    if let Some(field) = variant.only_field().filter(|_| input.attrs.decode.is_written()) {
        is_owned(cx, field);
    }
}

fn is_owned(cx: &Ctxt, field: &Field<'_>) {
    if borrows(&field.syntax.ty) {
        let name = field.in_words();
        let ty = &field.syntax.ty;
        cx.error(
            ty,
            format!("cannot be decoded: {name} borrows, and nobody owns what is read; hold a `String`, say"),
        );
    }
}

fn borrows(ty: &Type) -> bool {
    let text = ty.to_token_stream().to_string();
    text.contains('&')
}

/// On the name of a field, or on its type where it has none.
fn error(cx: &Ctxt, field: &Field<'_>, problem: &str) {
    let message = format!("cannot be decoded: {problem}");
    match &field.syntax.ident {
        Some(ident) => cx.error(ident, message),
        None => cx.error(&field.syntax.ty, message),
    }
}
