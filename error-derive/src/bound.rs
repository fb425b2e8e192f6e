//! Bounds that the generated impls need because a field's type mentions a type parameter.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;
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
/// Without type parameters nothing is added: what is missing is then reported where it is missing.
pub(crate) struct Predicates<'a> {
    params: Params<'a>,
    own: TokenStream,
    added: Vec<(String, TokenStream)>,
}

impl<'a> Predicates<'a> {
    pub(crate) fn of(generics: &'a Generics) -> Self {
        let own = generics
            .where_clause
            .as_ref()
            .map_or_else(TokenStream::new, |clause| {
                let predicates = clause.predicates.iter();
                quote!(#(#predicates,)*)
            });
        Self {
            params: Params::of(generics),
            own,
            added: Vec::new(),
        }
    }

    /// Whether anything is asked of the types of fields.
    pub(crate) fn asks(&self) -> bool {
        self.params.has_types()
    }

    /// Adds `bounded: bound`, whatever it is about.
    pub(crate) fn add(&mut self, bounded: impl ToTokens, bound: impl ToTokens) {
        let predicate = quote!(#bounded: #bound,);
        let text = predicate.to_string();
        if self.added.iter().all(|known| known.0 != text) {
            self.added.push((text, predicate));
        }
    }

    /// Asks something of a field's type, where it mentions a type parameter.
    pub(crate) fn ask(&mut self, ty: &Type, bound: impl ToTokens) {
        if self.params.mentioned_in(ty) {
            self.add(ty, bound);
        }
    }

    /// Asks that an inner error is one, of any type: where it is not, that is reported once, at the type.
    pub(crate) fn ask_of_inner(&mut self, ty: &Type, name: &str) {
        let span = ty.span();
        let name = Ident::new(name, Span::call_site().located_at(span));
        self.add(ty, quote_spanned!(span=> __api::#name));
    }

    /// The same of references to it.
    pub(crate) fn ask_of_reference(&mut self, ty: &Type, bound: impl ToTokens) {
        if self.params.mentioned_in(ty) {
            self.add(quote!(for<'__field> &'__field #ty), bound);
        }
    }

    /// Asks something of a generic type itself.
    pub(crate) fn ask_self(&mut self, bound: impl ToTokens) {
        if self.params.has_types() {
            self.add(quote!(Self), bound);
        }
    }

    /// With `where`; nothing where there are none.
    pub(crate) fn clause(&self) -> TokenStream {
        let (own, added) = (&self.own, self.added.iter().map(|added| &added.1));
        let list = quote!(#own #(#added)*);
        if list.is_empty() {
            list
        } else {
            quote!(where #list)
        }
    }
}
