//! `ApiError::text`: the message without a formatter, for the variants whose fields allow it.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote};

use super::{pattern, select};
use crate::model::{Forward, Model, Own, Part};

/// For more messages than these, the time that rustc takes for a way of their own is worth more than what it saves
/// at run time: they go through a formatter.
const MOST: usize = 200;

pub(super) fn expand(model: &Model<'_>) -> Option<TokenStream> {
    let is_short = model.own().filter(|own| own.direct.is_some()).count() <= MOST;
    let own = |own: &Own<'_>| {
        let direct = own.direct.as_ref().filter(|_| is_short)?;
        let pattern = pattern(own.path, direct.parts.iter().map(|part| part.field));
        let parts = direct.parts.iter().map(|part| {
            let method = format_ident!("{}", if part.debug { "debug" } else { "display" });
            let (long, before) = constant(&part.before);
            let value = value(part);
            quote!(#long __api::Part(#value).#method(#before, __text);)
        });
        let (long, end) = constant(&direct.end);
        let end = (!direct.end.is_empty()).then(|| quote!(#long __text.end(#end);));
        Some(quote!(#pattern => { #(#parts)* #end }))
    };
    let forward = |forward: &Forward<'_>| {
        let pattern = pattern(forward.path, [forward.field]);
        let inner = &forward.field.binding;
        Some(quote!(#pattern => __api::ApiError::text(#inner, __text),))
    };
    let body = select(model, own, forward, &quote!(__api::text(self, __text)))?;
    Some(quote! {
        fn text(&self, __text: &mut __api::JsonText<'_>) {
            #[allow(unused_imports)]
            use __api::{ByDebug as _, ByDisplay as _};
            #body
        }
    })
}

/// A reference to what is written.
pub(super) fn value(part: &Part<'_>) -> TokenStream {
    let binding = &part.field.binding;
    if part.length {
        quote!(&#binding.len())
    } else {
        quote!(#binding)
    }
}

/// As `error_core` has it.
const SHORT: usize = 24;

/// A constant: what is written of it by itself, where it is not short, and the rest.
fn constant(text: &str) -> (Option<TokenStream>, TokenStream) {
    let at = (0..=text.len()).find(|at| text.len() - at <= SHORT && text.is_char_boundary(*at));
    let (long, short) = text.split_at(at.unwrap_or(text.len()));
    let long = (!long.is_empty()).then(|| quote!(__text.constant(#long);));
    let mut bytes = short.as_bytes().to_vec();
    bytes.resize(SHORT, 0);
    let (bytes, length) = (
        Literal::byte_string(&bytes),
        Literal::usize_unsuffixed(short.len()),
    );
    (long, quote!(__api::Before(#bytes, #length)))
}
