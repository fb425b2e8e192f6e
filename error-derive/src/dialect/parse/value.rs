//! The values of a body.

use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Ident, Lit, LitStr, Token, braced, bracketed, token};

use super::hole::{hole, peek_word};
use super::text::text;
use super::{Item, Scope, expected, items};
use crate::dialect::template::{
    Alternatives, Array, Constant, Element, Kind, Loop, Member, Object, Place, Source, Value,
};
use crate::suggest::suggest;

/// What a value can be, for those who wrote something else.
const VALUE: &str = "expected a value: a text, a number, `true`, `false`, `null`, a word, `{ … }` or `[ … ]`";

/// `term { or term }`
pub(super) fn value(input: ParseStream, scope: Scope) -> syn::Result<Value> {
    let first = term(input, scope)?;
    if !peek_word(input, "or") {
        return Ok(first);
    }
    let mut values = vec![first];
    while peek_word(input, "or") {
        input.call(Ident::parse_any)?;
        values.push(term(input, scope)?);
    }
    let (first, last) = (values[0].place().first, values[values.len() - 1].place().last);
    Ok(Value::Or(Alternatives {
        values,
        place: Place::new(first, last),
    }))
}

fn term(input: ParseStream, scope: Scope) -> syn::Result<Value> {
    if input.peek(token::Brace) {
        return object(input, scope).map(Value::Object);
    }
    if input.peek(token::Bracket) {
        return array(input, scope).map(Value::Array);
    }
    if input.peek(LitStr) {
        let text = text(input, scope)?;
        return Ok(match text.constant() {
            Some(constant) => Value::Constant(Constant {
                text: constant.to_owned(),
                kind: Kind::Text,
                place: text.place,
            }),
            None => Value::Text(text),
        });
    }
    if input.peek(Lit) || input.peek(Token![-]) {
        return literal(input).map(Value::Constant);
    }
    if peek_word(input, "null") {
        let place = input.call(Ident::parse_any)?.span().into();
        return Ok(Value::Constant(Constant {
            text: "null".to_owned(),
            kind: Kind::Null,
            place,
        }));
    }
    if input.peek(Ident) {
        return hole(input, scope).map(Value::Hole);
    }
    Err(expected(input, VALUE))
}

/// `true`, `404`, `-1.5`
fn literal(input: ParseStream) -> syn::Result<Constant> {
    let minus: Option<Token![-]> = input.parse()?;
    let lit: Lit = input
        .parse()
        .map_err(|error| syn::Error::new(error.span(), VALUE))?;
    let sign = if minus.is_some() { "-" } else { "" };
    let (text, kind) = match &lit {
        Lit::Bool(value) if minus.is_none() => (value.value.to_string(), Kind::Boolean),
        Lit::Int(value) if value.suffix().is_empty() => {
            (format!("{sign}{}", value.base10_digits()), Kind::Number)
        }
        // JSON wants a digit behind the point.
        Lit::Float(value) if value.suffix().is_empty() && value.base10_digits().ends_with('.') => {
            (format!("{sign}{}0", value.base10_digits()), Kind::Number)
        }
        Lit::Float(value) if value.suffix().is_empty() => {
            (format!("{sign}{}", value.base10_digits()), Kind::Number)
        }
        Lit::Int(_) | Lit::Float(_) => {
            return Err(syn::Error::new_spanned(
                &lit,
                "JSON has one type of number; leave the suffix out",
            ));
        }
        _ => return Err(syn::Error::new_spanned(&lit, VALUE)),
    };
    let place = Place::new(minus.map_or(lit.span(), |minus| minus.span), lit.span());
    Ok(Constant { text, kind, place })
}

/// `{ "key": value, "key"?: value, ..details }`
fn object(input: ParseStream, scope: Scope) -> syn::Result<Object> {
    let content;
    let place = Place::from(braced!(content in input).span.open());
    let mut members = Vec::new();
    items(&content, scope.cx, |input| {
        members.push(member(input, scope)?);
        Ok(())
    });
    Ok(Object { members, place })
}

fn member(input: ParseStream, scope: Scope) -> syn::Result<Member> {
    if input.peek(Token![..]) {
        return spread(input, scope).map(Member::Spread);
    }
    if input.peek(Ident::peek_any) && input.peek2(Token![:]) {
        let name: Ident = input.call(Ident::parse_any)?;
        let name = name.unraw();
        return Err(syn::Error::new(
            name.span(),
            format!("a name is constant; write it in quotes: `\"{name}\"`"),
        ));
    }
    if !input.peek(LitStr) {
        return Err(expected(
            input,
            "expected a member: `\"name\": value`, `\"name\"?: value` or `..details`",
        ));
    }
    let key: LitStr = input.parse()?;
    let optional = input.parse::<Option<Token![?]>>()?.is_some();
    colon(input, &key)?;
    Ok(Member::Field {
        key,
        optional,
        value: value(input, scope)?,
    })
}

/// The colon behind a name.
pub(super) fn colon(input: ParseStream, key: &LitStr) -> syn::Result<()> {
    if input.parse::<Option<Token![:]>>()?.is_some() {
        return Ok(());
    }
    let key = key.value();
    Err(expected(
        input,
        &format!("expected `:` and a value behind the name: `\"{key}\": …`"),
    ))
}

/// `[value, value?, ..violation.path, for violation in violations value]`
fn array(input: ParseStream, scope: Scope) -> syn::Result<Array> {
    let content;
    let place = Place::from(bracketed!(content in input).span.open());
    let mut elements = Vec::new();
    items(&content, scope.cx, |input| {
        elements.push(element(input, scope)?);
        Ok(())
    });
    Ok(Array { elements, place })
}

fn element(input: ParseStream, scope: Scope) -> syn::Result<Element> {
    if input.peek(Token![..]) {
        return spread(input, scope).map(Element::Spread);
    }
    if input.peek(Token![for]) {
        return each(input, scope).map(Element::For);
    }
    let value = value(input, scope)?;
    let optional = input.parse::<Option<Token![?]>>()?.is_some();
    Ok(Element::Item { optional, value })
}

fn spread(input: ParseStream, scope: Scope) -> syn::Result<crate::dialect::template::Hole> {
    input.parse::<Token![..]>()?;
    if !input.peek(Ident) {
        return Err(expected(
            input,
            "expected what to spread: `..details`, or `..violation.path` in a list",
        ));
    }
    hole(input, scope)
}

/// `for violation in violations value`
fn each(input: ParseStream, scope: Scope) -> syn::Result<Loop> {
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
    let source = source(input)?;
    let inner = Scope {
        cx: scope.cx,
        item: Some(Item {
            name: &item,
            source,
            outer: scope.item.as_ref(),
        }),
    };
    let value = value(input, inner)?;
    let place = Place::new(first, value.place().last);
    Ok(Loop {
        item,
        source,
        value,
        place,
    })
}

fn source(input: ParseStream) -> syn::Result<Source> {
    let name: Ident = input
        .call(Ident::parse_any)
        .map_err(|_| expected(input, "expected `violations`, `errors` or `details`"))?;
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
