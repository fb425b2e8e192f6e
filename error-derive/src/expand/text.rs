//! `ApiError::text`: the message without a formatter, for the variants whose fields allow it.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::{pattern, select};
use crate::model::{Forward, Model, Own};

pub(super) fn expand(model: &Model<'_>) -> Option<TokenStream> {
    let own = |own: &Own<'_>| {
        let direct = own.direct.as_ref()?;
        let pattern = pattern(own.path, direct.parts.iter().map(|part| part.field));
        let parts = direct.parts.iter().map(|part| {
            let method = format_ident!("{}", if part.debug { "debug" } else { "display" });
            let (before, binding) = (&part.before, &part.field.binding);
            quote!(__api::Part(#binding).#method(#before, __text);)
        });
        let end = Some(&direct.end).filter(|end| !end.is_empty());
        let end = end.map(|end| quote!(__text.constant(#end);));
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
