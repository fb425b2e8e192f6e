//! The settings of a dialect.

use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Ident, LitStr, Path, Token, braced, token};

use super::hole::peek_word;
use super::rule::rules;
use super::status::{sent_as, status};
use super::text::text;
use super::value::{colon, value};
use super::{Scope, expected, items};
use crate::ctxt::Ctxt;
use crate::dialect::form::FORMS;
use crate::dialect::template::{Element, Given, Grammar, Header, Piece, Place, Settings, Text, Value};
use crate::suggest::suggest;

/// The names of all settings.
const SETTINGS: [&str; 11] = [
    "extends",
    "codes",
    "status",
    "sent_as",
    "media_type",
    "docs",
    "challenge",
    "headers",
    "context",
    "rules",
    "body",
];

/// `name: value`
pub(super) fn setting(input: ParseStream, settings: &mut Settings, cx: &Ctxt) -> syn::Result<()> {
    if !input.peek(Ident::peek_any) {
        return Err(expected(input, "expected a setting, as in `body: { … }`"));
    }
    let name: Ident = input.call(Ident::parse_any)?;
    let key = name.unraw().to_string();
    if !SETTINGS.contains(&key.as_str()) {
        let mut hint = suggest(&key, SETTINGS);
        if hint.is_empty() {
            hint = format!("; there are `{}`", SETTINGS.join("`, `"));
        }
        return Err(syn::Error::new(
            name.span(),
            format!("unknown setting `{key}`{hint}"),
        ));
    }
    if input.parse::<Option<Token![:]>>()?.is_none() {
        return Err(expected(
            input,
            &format!("expected `:` and a value behind `{key}`"),
        ));
    }
    let scope = Scope::root(cx);
    match key.as_str() {
        // extends: Harbor
        "extends" => set(&mut settings.extends, &name, path(input)?, cx),
        // codes: "kebab-case/kebab-case"
        "codes" => set(&mut settings.codes, &name, grammar(input)?, cx),
        // status: { 404: ["not-found"], _: 400 }
        "status" => set(&mut settings.status, &name, status(input, cx)?, cx),
        // sent_as: { 409: 400 }
        "sent_as" => set(&mut settings.sent_as, &name, sent_as(input, cx)?, cx),
        // media_type: "application/problem+json"
        "media_type" => set(&mut settings.media_type, &name, quoted(input)?, cx),
        // docs: "https://docs.example.com/errors"
        "docs" => set(&mut settings.docs, &name, text(input, scope)?, cx),
        // challenge: "Bearer realm=\"lock\""
        "challenge" => set(&mut settings.challenge, &name, text(input, scope)?, cx),
        // headers: { "x-request"?: request_id }
        "headers" => set(&mut settings.headers, &name, headers(input, scope)?, cx),
        // context: { "domain": "example.com" }
        "context" => set(&mut settings.context, &name, given(input, scope)?, cx),
        // rules: { code length 1..=63: "AIP-193" }
        "rules" if !settings.rules.is_empty() => {
            cx.error(&name, "`rules` is already set; keep one of the two");
            rules(input, cx)?;
        }
        "rules" => settings.rules = rules(input, cx)?,
        // body: none
        _ if peek_word(input, "none") => {
            let place = input.call(Ident::parse_any)?.span().into();
            set(&mut settings.body, &name, Value::Nothing(place), cx);
        }
        // body: { "code": code }
        _ => set(&mut settings.body, &name, value(input, scope)?, cx),
    }
    Ok(())
}

/// Fills the slot of a setting; a second value is reported.
fn set<T>(slot: &mut Option<T>, name: &Ident, value: T, cx: &Ctxt) {
    if slot.is_some() {
        cx.error(name, format!("`{name}` is already set; keep one of the two"));
    } else {
        *slot = Some(value);
    }
}

fn path(input: ParseStream) -> syn::Result<Path> {
    if input.peek(Ident::peek_any) || input.peek(Token![::]) {
        return input.parse();
    }
    Err(expected(
        input,
        "expected the path of a dialect, as in `extends: dialects::Butterbase`",
    ))
}

pub(super) fn quoted(input: ParseStream) -> syn::Result<LitStr> {
    if input.peek(LitStr) {
        return input.parse();
    }
    Err(expected(input, "expected a text in quotes"))
}

/// Cases with the same separator between each two of them; `..` at the end for more of the last one.
fn grammar(input: ParseStream) -> syn::Result<Grammar> {
    let text = quoted(input)?;
    let value = text.value();
    let wrong = |message: String| syn::Error::new(text.span(), message);
    let (mut cases, mut separators, mut open) = (Vec::new(), Vec::new(), false);
    let mut rest = value.as_str();
    loop {
        let case = FORMS.iter().find(|form| form.case && rest.starts_with(form.name));
        match case {
            Some(case) => {
                cases.push(case);
                rest = &rest[case.name.len()..];
            }
            None if rest == ".." && !cases.is_empty() => {
                open = true;
                rest = "";
            }
            None => {
                let names = FORMS.iter().filter(|form| form.case).map(|form| form.name);
                let mut hint = suggest(rest, names);
                if hint.is_empty() {
                    "; write it in itself, as in `codes: \"SCREAMING_SNAKE_CASE\"`".clone_into(&mut hint);
                }
                return Err(wrong(format!("`{rest}` is no case{hint}")));
            }
        }
        if rest.is_empty() {
            break;
        }
        let end = rest
            .find(|c: char| c.is_ascii_alphanumeric())
            .unwrap_or(rest.len());
        let end = if rest.ends_with("..") {
            end.min(rest.len() - 2)
        } else {
            end
        };
        separators.push(&rest[..end]);
        rest = &rest[end..];
    }
    let separator = separators.first().copied().unwrap_or_default().to_owned();
    if let Some(other) = separators.iter().find(|other| **other != separator) {
        return Err(wrong(format!(
            "`{separator}` and `{other}` stand between segments; use the same between all"
        )));
    }
    let in_a_case = separator.is_empty() || separator.contains(['-', '_']) || !separator.is_ascii();
    if !separators.is_empty() && in_a_case {
        return Err(wrong(format!(
            "`{separator}` cannot separate segments; use `/`, `.` or `:`"
        )));
    }
    Ok(Grammar {
        text,
        cases,
        separator,
        open,
    })
}

/// `{ "x-fault": code, "x-request"?: request_id }`
fn headers(input: ParseStream, scope: Scope) -> syn::Result<Vec<Header>> {
    if !input.peek(token::Brace) {
        return Err(expected(input, "expected `{ \"name\": value }`"));
    }
    let content;
    braced!(content in input);
    let mut headers = Vec::new();
    items(&content, scope.cx, |input| {
        if !input.peek(LitStr) {
            return Err(expected(
                input,
                "expected a header: `\"name\": value` or `\"name\"?: value`",
            ));
        }
        let name: LitStr = input.parse()?;
        let optional = input.parse::<Option<Token![?]>>()?.is_some();
        colon(input, &name)?;
        let values = header_values(value(input, scope)?)?;
        headers.push(Header {
            name,
            optional,
            values,
        });
        Ok(())
    });
    Ok(headers)
}

/// `{ "domain": "example.com" }`
fn given(input: ParseStream, scope: Scope) -> syn::Result<Vec<Given>> {
    if !input.peek(token::Brace) {
        return Err(expected(input, "expected `{ \"name\": value }`"));
    }
    let content;
    braced!(content in input);
    let mut all: Vec<Given> = Vec::new();
    items(&content, scope.cx, |input| {
        let name = quoted(input)?;
        colon(input, &name)?;
        let value = value(input, scope)?;
        let place = value.place();
        let Value::Constant(value) = value else {
            let message =
                "what every request's context says is constant: a text, a number, `true` or `false`";
            return Err(syn::Error::new_spanned(place, message));
        };
        if all.iter().any(|other| other.name.value() == name.value()) {
            let message = format!("`{}` is already given; keep one of the two", name.value());
            return Err(syn::Error::new_spanned(name, message));
        }
        all.push(Given { name, value });
        Ok(())
    });
    Ok(all)
}

/// What can be sent in a header: a text, a word, or a list of them.
fn header_values(value: Value) -> syn::Result<Vec<Text>> {
    let place = value.place();
    let one = |pieces| Ok(vec![Text { pieces, place }]);
    match value {
        Value::Text(text) => Ok(vec![text]),
        Value::Hole(hole) => one(vec![Piece::Hole(hole)]),
        Value::Constant(constant) => one(vec![Piece::Constant(constant.text)]),
        Value::Array(array) => {
            let values = array.elements.into_iter().map(|element| match element {
                Element::Item {
                    optional: false,
                    value,
                } if !matches!(value, Value::Array(_)) => header_values(value),
                _ => Err(not_a_header(place)),
            });
            values
                .collect::<syn::Result<Vec<_>>>()
                .map(|values| values.into_iter().flatten().collect())
        }
        Value::Object(_) | Value::Or(_) | Value::Match(_) | Value::Custom(_) | Value::Nothing(_) => {
            Err(not_a_header(place))
        }
    }
}

fn not_a_header(place: Place) -> syn::Error {
    syn::Error::new_spanned(place, "a header is a text or a word; a list of them repeats it")
}
