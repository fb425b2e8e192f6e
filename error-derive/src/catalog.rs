//! `catalog!`: the types of a service, and the file that they are held against.

mod expand;
mod file;
mod input;
mod json;
mod member;
mod quoted;
mod rows;
mod table;

use proc_macro2::TokenStream;
use quote::quote;

use crate::ctxt::Ctxt;
use expand::Promise;
use input::Input;

/// Parses, reads the file, expands. Where there are mistakes, the static is there all the same.
pub(crate) fn catalog(tokens: TokenStream) -> TokenStream {
    let cx = Ctxt::new();
    let input = match input::parse(&cx, tokens) {
        Ok(input) => input,
        Err(error) => {
            cx.push(error);
            return mistakes(cx);
        }
    };
    let promise = promise(&cx, &input);
    let expanded = expand::expand(&input, &promise);
    let mistakes = mistakes(cx);
    quote!(#expanded #mistakes)
}

fn mistakes(cx: Ctxt) -> TokenStream {
    cx.check()
        .map_or_else(syn::Error::into_compile_error, |()| TokenStream::new())
}

/// What the named file promises.
fn promise(cx: &Ctxt, input: &Input) -> Promise {
    let Some(literal) = &input.file else {
        return Promise::None;
    };
    let name = literal.value();
    let (path, text) = match file::read(literal) {
        Ok(read) => read,
        Err(problem) if problem.is_missing && file::is_blessing() => {
            return Promise::Later(problem.text, file::beside_manifest(&name));
        }
        Err(problem) => {
            cx.error(literal, problem.text);
            return Promise::None;
        }
    };
    let (rows, mistakes) = rows::read(&text);
    for (spot, mistake) in &mistakes {
        cx.error(
            literal,
            format!("{name}:{}:{}: {mistake}", spot.line, spot.column),
        );
    }
    if mistakes.is_empty() {
        Promise::Rows(rows, path)
    } else {
        Promise::Broken(path)
    }
}
