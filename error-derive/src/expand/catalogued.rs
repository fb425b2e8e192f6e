//! `Catalogued` and `Answer`: the list of entries, and the dialect of the answers.

use proc_macro2::TokenStream;
use quote::quote;

use super::{ask, implement, select};
use crate::bound::{Params, Predicates};
use crate::model::{Forward, Model};

pub(crate) fn expand(model: &Model<'_>) -> TokenStream {
    let list = list(model);
    let packed = packed(model);
    let body = quote!(#list #packed);
    let catalogued = implement(model, &quote!(__api::Catalogued), &predicates(model), &body);
    let answer = model.dialect.map(|path| {
        let mut predicates = Predicates::of(model.generics);
        predicates.ask_self(quote!(__api::Catalogued));
        implement(
            model,
            &quote!(__api::Answer),
            &predicates,
            &quote!(type Dialect = #path;),
        )
    });
    quote!(#catalogued #answer)
}

fn predicates<'a>(model: &'a Model<'_>) -> Predicates<'a> {
    let mut predicates = Predicates::of(model.generics);
    predicates.ask_self(quote!(__api::ApiError));
    for forward in model.forwards() {
        predicates.ask_of_inner(&forward.field.syntax.ty, "Catalogued");
    }
    predicates
}

/// The list, which a const outside of the impl cannot hold where an inner type mentions a parameter.
fn list(model: &Model<'_>) -> TokenStream {
    let params = Params::of(model.generics);
    let types = || model.forwards().map(|forward| &forward.field.syntax.ty);
    if types().any(|ty| params.any_in(ty)) {
        let types = types();
        quote! {
            const LIST: &'static __api::List =
                &__api::List { forwards: &[#(<#types as __api::Catalogued>::LIST),*], ..__LIST };
        }
    } else {
        quote!(
            const LIST: &'static __api::List = &__LIST;
        )
    }
}

/// A forwarded error has its bodies with its own type.
fn packed(model: &Model<'_>) -> Option<TokenStream> {
    model.forwards().next()?;
    let forward = |forward: &Forward<'_>| Some(ask(forward, &quote!(__api::Catalogued::packed::<__D>)));
    let body = select(
        model,
        |_| None,
        forward,
        &quote!(__api::Packed::of::<__D, Self>()),
    )?;
    Some(quote!(fn packed<__D: __api::Dialect>(&self) -> __api::Packed { #body }))
}
