//! `dialect!`: tokens ──parse──▶ Input ──check──▶ Input ──expand──▶ tokens.

mod check;
mod expand;
mod form;
mod json;
mod parse;
mod rule;
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

#[cfg(test)]
mod tests {
    use proc_macro2::{Group, TokenStream, TokenTree};

    use super::dialect;

    /// Every construct once.
    const WHOLE: &str = r#"
        error_core; /// A dialect.
        pub(crate) Whole {
            extends: crate::Base, codes: "kebab-case/..", status: { 404: ["not-found"], _: 400 },
            media_type: "a/b", docs: "https://a.example/{code[0]}", challenge: "A b={title}",
            headers: { "x-a": code, "x-b"?: [request_id, "at {host}"] }, context: { "k": "v", "n": 1 },
            body: {
                "a": code as kebab-case or null, "b"?: { "c": -1.5, "d": [true, {}, [details.x]] }, ..details as text,
                "e": [for v in violations { "f": [..v.path], "g"?: v.path in body as pointer, ..v.details }],
                "h": [{ "i": 1, "j": details["k"] }?, for d in details d.name as camelCase?], "z": none,
                "l": { "{code[0]}"?: { for e in errors { e.path as last?: [for d in e.details "{d.name}: {d.value}" or d.name] } } },
                "m": { ..none, "n": none },
            },
        }
    "#;

    /// The stream with the token at a position, counted in the order of reading, left out or doubled.
    fn changed(tokens: TokenStream, at: &mut usize, copies: usize) -> TokenStream {
        let mut out = Vec::new();
        for token in tokens {
            let here = *at == 0;
            *at = at.wrapping_sub(1);
            let token = match token {
                TokenTree::Group(group) => {
                    TokenTree::Group(Group::new(group.delimiter(), changed(group.stream(), at, copies)))
                }
                token => token,
            };
            out.extend(vec![token; if here { copies } else { 1 }]);
        }
        out.into_iter().collect()
    }

    fn is_refused(tokens: TokenStream) -> bool {
        dialect(tokens).to_string().contains("compile_error")
    }

    #[test]
    fn a_token_too_few_or_too_many_is_no_panic() {
        let whole: TokenStream = WHOLE.parse().expect("it is Rust's tokens");
        assert!(!is_refused(whole.clone()), "{}", dialect(whole));
        let (mut changes, mut refused) = (0, 0);
        for copies in [0, 2] {
            for position in 0.. {
                let mut at = position;
                let tokens = changed(whole.clone(), &mut at, copies);
                if at < usize::MAX / 2 {
                    break;
                }
                changes += 1;
                refused += usize::from(is_refused(tokens));
            }
        }
        assert!(
            changes > 300 && refused * 10 > changes * 7,
            "{refused} of {changes} were refused"
        );
    }
}
