//! Which status a code has, and which one is sent.

use syn::parse::ParseStream;
use syn::{LitInt, LitStr, Token, braced, bracketed, token};

use super::pick::pattern;
use super::setting::quoted;
use super::{expected, items};
use crate::ctxt::Ctxt;
use crate::dialect::template::{Place, SentAs, StatusRule};

/// `{ 404: ["not-found", "missing"], _: 400 }`
pub(super) fn status(input: ParseStream, cx: &Ctxt) -> syn::Result<Vec<StatusRule>> {
    if !input.peek(token::Brace) {
        return Err(expected(input, "expected `{ 404: [\"not-found\"], _: 400 }`"));
    }
    let content;
    braced!(content in input);
    let mut rules = Vec::new();
    items(&content, cx, |input| {
        rules.push(status_rule(input, cx)?);
        Ok(())
    });
    Ok(rules)
}

fn status_rule(input: ParseStream, cx: &Ctxt) -> syn::Result<StatusRule> {
    if input.peek(Token![_]) {
        let place = input.parse::<Token![_]>()?.span.into();
        input.parse::<Token![:]>()?;
        let status: LitInt = input
            .parse()
            .map_err(|error| syn::Error::new(error.span(), "expected a status, as in `_: 400`"))?;
        return Ok(StatusRule {
            status,
            contains: Vec::new(),
            place,
        });
    }
    if !input.peek(LitInt) {
        return Err(expected(
            input,
            "expected a line: `404: [\"not-found\"]`, or `_: 400` for all other codes",
        ));
    }
    let status: LitInt = input.parse()?;
    let place = Place::from(status.span());
    input.parse::<Token![:]>()?;
    if !input.peek(token::Bracket) {
        return Err(expected(
            input,
            "expected a list of what the code contains, as in `404: [\"not-found\"]`",
        ));
    }
    let content;
    let bracket = bracketed!(content in input);
    let mut contains: Vec<LitStr> = Vec::new();
    items(&content, cx, |input| {
        contains.push(quoted(input)?);
        Ok(())
    });
    if contains.iter().all(|text| text.value().is_empty()) {
        let message = "this line fits no code; name what the code contains, or write `_` for all other codes";
        return Err(syn::Error::new(bracket.span.join(), message));
    }
    Ok(StatusRule {
        status,
        contains,
        place,
    })
}

/// `200`, or `{ 409: 400, 5xx: 500 }`
pub(super) fn sent_as(input: ParseStream, cx: &Ctxt) -> syn::Result<Vec<SentAs>> {
    if input.peek(LitInt) {
        return Ok(vec![SentAs {
            pattern: None,
            status: input.parse()?,
        }]);
    }
    if !input.peek(token::Brace) {
        return Err(expected(
            input,
            "expected a status, `200`, or which status is sent as which: `{ 409: 400, 5xx: 500 }`",
        ));
    }
    let content;
    braced!(content in input);
    let mut rules = Vec::new();
    items(&content, cx, |input| {
        let pattern = pattern(input)?;
        input.parse::<Token![:]>().map_err(|_| {
            expected(
                input,
                "expected `:` and the status that is sent, as in `409: 400`",
            )
        })?;
        let status = input.parse().map_err(|error| {
            syn::Error::new(error.span(), "expected the status that is sent, as in `409: 400`")
        })?;
        rules.push(SentAs {
            pattern: Some(pattern),
            status,
        });
        Ok(())
    });
    Ok(rules)
}
