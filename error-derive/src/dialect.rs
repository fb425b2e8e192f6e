//! `dialect!`: tokens ──parse──▶ Input ──check──▶ Input ──expand──▶ tokens.

mod check;
mod expand;
mod form;
mod json;
mod parse;
mod template;
mod word;

use proc_macro2::TokenStream;

use crate::ctxt::Ctxt;

pub(crate) fn dialect(tokens: TokenStream) -> TokenStream {
    let cx = Ctxt::new();
    let input = match parse::parse(tokens, &cx) {
        Ok(input) => input,
        Err(error) => {
            cx.push(error);
            return cx
                .check()
                .map_or_else(|error| error.to_compile_error(), |()| TokenStream::new());
        }
    };
    check::check(&input, &cx);
    match cx.check() {
        Ok(()) => expand::expand(&input),
        Err(error) => {
            let mut tokens = error.to_compile_error();
            tokens.extend(expand::fallback(&input));
            tokens
        }
    }
}
