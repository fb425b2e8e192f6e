//! Where rustc points when generated code does not hold.

use proc_macro2::{Span, TokenStream, TokenTree};

/// The tokens with `span` as their place; what they name is resolved as before.
pub(crate) fn located_at(tokens: TokenStream, span: Span) -> TokenStream {
    let locate = |mut token: TokenTree| {
        token.set_span(token.span().located_at(span));
        token
    };
    tokens.into_iter().map(locate).collect()
}
