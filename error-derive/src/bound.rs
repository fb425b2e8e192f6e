//! Bounds that the generated impls need because a field's type mentions a type parameter.

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{Generics, Ident, Type};

/// The type parameters in scope.
pub(crate) struct Params<'a> {
    types: Vec<&'a Ident>,
    /// Lifetimes and constants.
    others: Vec<&'a Ident>,
}

impl<'a> Params<'a> {
    pub(crate) fn of(generics: &'a Generics) -> Self {
        let lifetimes = generics.lifetimes().map(|param| &param.lifetime.ident);
        let constants = generics.const_params().map(|param| &param.ident);
        Self {
            types: generics.type_params().map(|param| &param.ident).collect(),
            others: lifetimes.chain(constants).collect(),
        }
    }

    /// Whether a type mentions a type parameter.
    pub(crate) fn mentioned_in(&self, ty: &Type) -> bool {
        names_any(ty.to_token_stream(), &self.types)
    }

    /// Whether a type mentions any parameter, so that a const outside of the impl cannot name it.
    pub(crate) fn any_in(&self, ty: &Type) -> bool {
        self.mentioned_in(ty) || names_any(ty.to_token_stream(), &self.others)
    }

    pub(crate) fn has_types(&self) -> bool {
        !self.types.is_empty()
    }
}

fn names_any(tokens: TokenStream, names: &[&Ident]) -> bool {
    !names.is_empty()
        && tokens.into_iter().any(|token| match token {
            TokenTree::Ident(ident) => names.contains(&&ident),
            TokenTree::Group(group) => names_any(group.stream(), names),
            TokenTree::Punct(_) | TokenTree::Literal(_) => false,
        })
}

/// The predicates of a `where` clause: the user's own, and those that are added, each once, in order.
pub(crate) struct Predicates {
    own: TokenStream,
    added: Vec<(String, TokenStream)>,
}

impl Predicates {
    pub(crate) fn of(generics: &Generics) -> Self {
        let own = generics
            .where_clause
            .as_ref()
            .map_or_else(TokenStream::new, |clause| {
                let predicates = clause.predicates.iter();
                quote!(#(#predicates,)*)
            });
        Self {
            own,
            added: Vec::new(),
        }
    }

    /// Adds `ty: bound`.
    pub(crate) fn add(&mut self, ty: impl ToTokens, bound: impl ToTokens) {
        let predicate = quote!(#ty: #bound,);
        let text = predicate.to_string();
        if self.added.iter().all(|known| known.0 != text) {
            self.added.push((text, predicate));
        }
    }

    /// Without `where`, with a comma behind each.
    pub(crate) fn list(&self) -> TokenStream {
        let added = self.added.iter().map(|added| &added.1);
        let own = &self.own;
        quote!(#own #(#added)*)
    }

    /// With `where`; nothing where there are none.
    pub(crate) fn clause(&self) -> TokenStream {
        let list = self.list();
        if list.is_empty() {
            list
        } else {
            quote!(where #list)
        }
    }
}
