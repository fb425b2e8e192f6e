//! Loops.

use proc_macro2::{Span, TokenStream};
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Ident, Token, braced, token};

use super::value::value;
use super::{Item, Scope, comma, expected};
use crate::dialect::template::{Loop, Map, Place, Source, Value};
use crate::suggest::suggest;

/// `for violation in violations value`
pub(super) fn each(input: ParseStream, scope: Scope) -> syn::Result<Loop> {
    let (first, item, source) = head(input, &scope)?;
    let value = value(input, inside(&scope, &item, source))?;
    let place = Place::new(first, value.place().last);
    Ok(Loop {
        item: Some(item),
        source,
        value,
        place,
    })
}

/// `for violation in violations { violation.path: value }`
pub(super) fn map(input: ParseStream, scope: Scope) -> syn::Result<Map> {
    const MEMBER: &str = "expected the member of each item: `{ violation.path: value }`";
    let (first, item, source) = head(input, &scope)?;
    if !input.peek(token::Brace) {
        return Err(expected(input, MEMBER));
    }
    let content;
    let braces = braced!(content in input);
    let scope = inside(&scope, &item, source);
    let pair = if content.is_empty() {
        Err(syn::Error::new(braces.span.close(), MEMBER))
    } else {
        pair(&content, scope)
    };
    // What is left of a mistake is not read again.
    content.parse::<TokenStream>()?;
    let (key, optional, value) = pair?;
    Ok(Map {
        key,
        optional,
        each: Loop {
            item: Some(item),
            source,
            value,
            place: Place::new(first, braces.span.open()),
        },
    })
}

/// `violation.path: value`
fn pair(content: ParseStream, scope: Scope) -> syn::Result<(Value, bool, Value)> {
    let key = value(content, scope)?;
    let optional = content.parse::<Option<Token![?]>>()?.is_some();
    content
        .parse::<Token![:]>()
        .map_err(|_| expected(content, "expected `:` and a value behind the name of the member"))?;
    let value = value(content, scope)?;
    comma(content)?;
    if content.is_empty() {
        Ok((key, optional, value))
    } else {
        let message = "each item is one member; put what else it says into its value";
        Err(expected(content, message))
    }
}

/// `for violation in violations`
fn head(input: ParseStream, scope: &Scope) -> syn::Result<(Span, Ident, Source)> {
    let first = input.parse::<Token![for]>()?.span;
    let item: Ident = input.parse().map_err(|error| {
        syn::Error::new(
            error.span(),
            "expected a name for the item: `for violation in violations`",
        )
    })?;
    input
        .parse::<Token![in]>()
        .map_err(|_| expected(input, "expected `in`"))?;
    Ok((first, item, source(input, scope)?))
}

fn inside<'a>(scope: &'a Scope<'a>, item: &'a Ident, source: Source) -> Scope<'a> {
    Scope {
        cx: scope.cx,
        item: Some(Item {
            name: item,
            source,
            outer: scope.item.as_ref(),
        }),
    }
}

fn source(input: ParseStream, scope: &Scope) -> syn::Result<Source> {
    let name: Ident = input
        .call(Ident::parse_any)
        .map_err(|_| expected(input, "expected `violations`, `errors` or `details`"))?;
    if let (Some(of), true) = (scope.source(&name), input.peek(Token![.])) {
        input.parse::<Token![.]>()?;
        let part: Ident = input.call(Ident::parse_any)?;
        return match of {
            Source::Violations | Source::Errors if part == "details" => Ok(Source::ItemDetails),
            _ => Err(syn::Error::new(
                part.span(),
                format!(
                    "`{name}.{part}` is no list; of an item, its details are: `for detail in violation.details`"
                ),
            )),
        };
    }
    match name.to_string().as_str() {
        "violations" => Ok(Source::Violations),
        "details" => Ok(Source::Details),
        "errors" => Ok(Source::Errors),
        other => {
            let hint = suggest(other, ["violations", "errors", "details"]);
            let hint = if hint.is_empty() {
                "; a loop runs over `violations`, `errors` or `details`"
            } else {
                &hint
            };
            Err(syn::Error::new(
                name.span(),
                format!("nothing is called `{other}`{hint}"),
            ))
        }
    }
}
