//! The values of a body.

use proc_macro2::TokenStream;
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Ident, Lit, LitStr, Path, Token, braced, bracketed, parenthesized, token};

use super::each::{each, map};
use super::hole::{hole, peek_word};
use super::pick::pick;
use super::text::{text, text_of};
use super::{Scope, expected, items};
use crate::dialect::template::{
    Alternatives, Array, Constant, Custom, Element, Kind, Loop, Map, Member, Object, Place, Source, Value,
};

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
    if input.peek(Token![match]) {
        return pick(input, scope).map(Value::Match);
    }
    if peek_word(input, "custom") && input.peek2(token::Paren) {
        return custom(input).map(Value::Custom);
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

/// `custom(Type)`
fn custom(input: ParseStream) -> syn::Result<Custom> {
    let first = input.call(Ident::parse_any)?.span();
    let content;
    let parens = parenthesized!(content in input);
    let path = written_by(&content);
    // What is left of a mistake is not read again.
    content.parse::<TokenStream>()?;
    let place = Place::new(first, parens.span.close());
    Ok(Custom { path: path?, place })
}

fn written_by(content: ParseStream) -> syn::Result<Path> {
    let path = content.parse().map_err(|_| {
        let message = "expected the type that writes this part, as in `custom(Legacy)`";
        expected(content, message)
    })?;
    if content.is_empty() {
        Ok(path)
    } else {
        Err(expected(content, "expected `)`"))
    }
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
        if peek_none(input) {
            let first = input.parse::<Token![..]>()?.spans[0];
            let last = input.call(Ident::parse_any)?.span();
            return Ok(Member::Closed(Place::new(first, last)));
        }
        return spread(input, scope).map(Member::Spread);
    }
    if input.peek(Token![for]) && input.peek2(Ident) {
        return map(input, scope).map(|map| Member::For(Box::new(map)));
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
            "expected a member: `\"name\": value`, `\"name\"?: value`, `..details` or `for item in violations { … }`",
        ));
    }
    let key: LitStr = input.parse()?;
    if key.value().contains(['{', '}']) {
        return named(input, &key, scope);
    }
    let optional = input.parse::<Option<Token![?]>>()?.is_some();
    colon(input, &key)?;
    if peek_word(input, "none") {
        return Ok(Member::Field {
            key,
            optional,
            value: Value::Nothing(input.call(Ident::parse_any)?.span().into()),
        });
    }
    Ok(Member::Field {
        key,
        optional,
        value: value(input, scope)?,
    })
}

/// `"{code}": value`, and names with braces in them.
fn named(input: ParseStream, key: &LitStr, scope: Scope) -> syn::Result<Member> {
    let name = text_of(key, scope)?;
    let optional = input.parse::<Option<Token![?]>>()?.is_some();
    colon(input, key)?;
    let place = name.place;
    if let Some(constant) = name.constant() {
        return Ok(Member::Field {
            key: LitStr::new(constant, key.span()),
            optional,
            value: value(input, scope)?,
        });
    }
    Ok(Member::For(Box::new(Map {
        key: Value::Text(name),
        optional,
        each: Loop {
            item: None,
            source: Source::Once,
            value: value(input, scope)?,
            place,
        },
    })))
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
        let each = each(input, scope)?;
        let optional = input.parse::<Option<Token![?]>>()?.is_some();
        return Ok(Element::For { each, optional });
    }
    let value = value(input, scope)?;
    let optional = input.parse::<Option<Token![?]>>()?.is_some();
    Ok(Element::Item { optional, value })
}

/// `..none`
fn peek_none(input: ParseStream) -> bool {
    let ahead = input.fork();
    ahead.parse::<Token![..]>().is_ok() && peek_word(&ahead, "none")
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
