//! Literals in columns: lists that rustc checks as a whole, and that are written without parsing or quoting.

use proc_macro2::{Delimiter, Group, Literal, Punct, Spacing, TokenStream, TokenTree};
use quote::{TokenStreamExt as _, format_ident};

/// A list of expressions of one token each, or a few.
#[derive(Default)]
pub(crate) struct Column {
    tokens: Vec<TokenTree>,
}

impl Column {
    pub(crate) fn push(&mut self, literal: Literal) {
        self.tokens.push(TokenTree::Literal(literal));
        self.end();
    }

    pub(crate) fn push_tokens(&mut self, tokens: TokenStream) {
        self.tokens.extend(tokens);
        self.end();
    }

    fn end(&mut self) {
        self.tokens
            .push(TokenTree::Punct(Punct::new(',', Spacing::Alone)));
    }

    /// `&[…]`
    pub(crate) fn reference(self) -> TokenStream {
        let and = Punct::new('&', Spacing::Alone);
        [TokenTree::Punct(and), self.list().into()].into_iter().collect()
    }

    /// `[…]`
    pub(crate) fn list(self) -> Group {
        Group::new(Delimiter::Bracket, self.tokens.into_iter().collect())
    }
}

/// What some have and others have not: a column for each fact, and one of the places of those that have it.
#[derive(Default)]
pub(crate) struct Rare {
    facts: Vec<(&'static str, Column, Column)>,
}

impl Rare {
    /// Notes that the one at `index` has this.
    pub(crate) fn add(&mut self, index: usize, name: &'static str, value: TokenStream) {
        let known = self.facts.iter().position(|fact| fact.0 == name);
        let at = known.unwrap_or_else(|| {
            self.facts.push((name, Column::default(), Column::default()));
            self.facts.len() - 1
        });
        if let Some((_, places, values)) = self.facts.get_mut(at) {
            places.push(Literal::usize_unsuffixed(index));
            values.push_tokens(value);
        }
    }

    /// `.with_name(&[index, …], &[value, …])`, for each.
    pub(crate) fn calls(self) -> TokenStream {
        let mut calls = TokenStream::new();
        for (name, places, values) in self.facts {
            let (name, places, values) = (format_ident!("with_{name}"), places.list(), values.list());
            calls.append_all(quote::quote!(.#name(&#places, &#values)));
        }
        calls
    }
}
