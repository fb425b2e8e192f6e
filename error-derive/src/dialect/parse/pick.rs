//! `match`: what follows from the status or the recovery.

use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Ident, LitInt, Token, braced, token};

use super::value::value;
use super::{Scope, expected, items};
use crate::dialect::template::{Arm, Fits, Match, On, Pattern, Place};
use crate::suggest::suggest;

/// `match status { 4xx | 500: value, _: value }`
pub(super) fn pick(input: ParseStream, scope: Scope) -> syn::Result<Match> {
    let first = input.parse::<Token![match]>()?.span;
    let on = on(input)?;
    if !input.peek(token::Brace) {
        return Err(expected(input, "expected arms: `{ 4xx: value, _: value }`"));
    }
    let content;
    let braces = braced!(content in input);
    let place = Place::new(first, braces.span.open());
    if content.is_empty() {
        let message = "this `match` has no arms; write what stands for which, as in `_: false`";
        return Err(syn::Error::new_spanned(place, message));
    }
    let mut arms = Vec::new();
    items(&content, scope.cx, |input| {
        arms.push(arm(input, scope)?);
        Ok(())
    });
    Ok(Match { on, arms, place })
}

fn on(input: ParseStream) -> syn::Result<On> {
    let name: Ident = input
        .call(Ident::parse_any)
        .map_err(|_| expected(input, "expected `status` or `recovery`"))?;
    match name.to_string().as_str() {
        "status" => Ok(On::Status),
        "recovery" => Ok(On::Recovery),
        other => {
            let mut hint = suggest(other, ["status", "recovery"]);
            if hint.is_empty() {
                "; it looks at `status` or `recovery`".clone_into(&mut hint);
            }
            Err(syn::Error::new(
                name.span(),
                format!("`match` does not look at `{other}`{hint}"),
            ))
        }
    }
}

fn arm(input: ParseStream, scope: Scope) -> syn::Result<Arm> {
    let mut patterns = vec![pattern(input)?];
    while input.parse::<Option<Token![|]>>()?.is_some() {
        patterns.push(pattern(input)?);
    }
    input.parse::<Token![:]>().map_err(|_| {
        expected(
            input,
            "expected `:` and a value behind the pattern, as in `4xx: \"refused\"`",
        )
    })?;
    Ok(Arm {
        patterns,
        value: value(input, scope)?,
    })
}

/// `404`, `4xx`, `retry` or `_`
pub(super) fn pattern(input: ParseStream) -> syn::Result<Pattern> {
    if input.peek(Token![_]) {
        let place = input.parse::<Token![_]>()?.span.into();
        return Ok(Pattern {
            kind: Fits::Any,
            place,
        });
    }
    if input.peek(LitInt) {
        let lit: LitInt = input.parse()?;
        let kind = match (lit.suffix(), lit.base10_digits()) {
            ("", _) => lit.base10_parse().ok().map(Fits::Status),
            ("xx", digits) => digits.parse().ok().map(Fits::Class),
            _ => None,
        };
        let place = lit.span().into();
        let kind =
            kind.ok_or_else(|| syn::Error::new(lit.span(), "expected a status, `404`, or a class, `4xx`"))?;
        return Ok(Pattern { kind, place });
    }
    if input.peek(Ident::peek_any) {
        let name: Ident = input.call(Ident::parse_any)?;
        return Ok(Pattern {
            kind: Fits::Name(name.unraw().to_string()),
            place: name.span().into(),
        });
    }
    Err(expected(
        input,
        "expected a pattern: a status, a class as `4xx`, a name as `retry`, or `_`",
    ))
}
