//! The rules of a dialect: `rules: { code length 1..=63: "AIP-193", … }`.

use proc_macro2::TokenStream;
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Ident, LitInt, LitStr, Token, braced, bracketed, token};

use super::hole::peek_word;
use super::{expected, items};
use crate::ctxt::Ctxt;
use crate::dialect::rule::{Must, PREDICATES, Rule, SUBJECTS, Subject, TYPES};
use crate::separated::separated;
use crate::suggest::suggest;

/// `{ rule: "which standard says so, and where", … }`
pub(super) fn rules(input: ParseStream, cx: &Ctxt) -> syn::Result<Vec<Rule>> {
    if !input.peek(token::Brace) {
        return Err(expected(
            input,
            "expected the rules in braces, each with its source: `{ code length 1..=63: \"AIP-193\" }`",
        ));
    }
    let content;
    braced!(content in input);
    let mut rules = Vec::new();
    items(&content, cx, |input| {
        rules.push(rule(input)?);
        Ok(())
    });
    Ok(rules)
}

fn rule(input: ParseStream) -> syn::Result<Rule> {
    let of = subject(input)?;
    let must = must(input, &of)?;
    if input.parse::<Option<Token![:]>>()?.is_none() || !input.peek(LitStr) {
        return Err(expected(
            input,
            "expected `:` and the source of the rule, as in `: \"RFC 9457, section 3.2\"`",
        ));
    }
    Ok(Rule {
        of,
        must,
        says: input.parse()?,
    })
}

fn subject(input: ParseStream) -> syn::Result<Subject> {
    if input.peek(LitStr) {
        return input.parse().map(Subject::Members);
    }
    if !input.peek(Ident::peek_any) {
        return Err(expected(
            input,
            "expected what the rule is about: a word as `code`, or a place in the template as `\"/errors/*\"`",
        ));
    }
    let name: Ident = input.call(Ident::parse_any)?;
    let word = name.to_string();
    if let Some(row) = SUBJECTS.iter().find(|row| row.name == word) {
        return Ok(Subject::Word(row));
    }
    let mut hint = suggest(&word, SUBJECTS.iter().map(|row| row.name));
    if hint.is_empty() {
        let names: Vec<_> = SUBJECTS.iter().map(|row| row.name).collect();
        hint = format!("; there are rules about `{}`", names.join("`, `"));
    }
    Err(syn::Error::new(
        name.span(),
        format!("no rule is about `{word}`{hint}"),
    ))
}

fn must(input: ParseStream, of: &Subject) -> syn::Result<Must> {
    let start = input.fork();
    let not = take(input, "not");
    let must = if input.parse::<Option<Token![in]>>()?.is_some() {
        among(input, of, not)?
    } else if not {
        return Err(expected(input, "expected `in` behind `not`"));
    } else if take(input, "matches") {
        Must::Match(quoted(input)?)
    } else if take(input, "length") {
        let (least, most) = range(input)?;
        let length = |number| {
            u32::try_from(number)
                .map_err(|_| expected(&start, "a length is counted from 0; write `length 1..=63`"))
        };
        Must::Length {
            least: length(least)?,
            most: length(most)?,
        }
    } else if take(input, "are") {
        Must::Types(list(input, type_of_detail)?)
    } else if take(input, "follows") {
        if take(input, "grpc") {
            Must::FollowsGrpc
        } else if take(input, "details") {
            Must::FollowsDetails
        } else {
            return Err(expected(
                input,
                "a status follows `grpc`, and a message `details`; write one of the two",
            ));
        }
    } else {
        return Err(expected(
            input,
            &format!("expected what must hold: `{}`", PREDICATES.join("`, `")),
        ));
    };
    if must.fits(of) {
        return Ok(must);
    }
    Err(expected(
        &start,
        &format!("this is nothing to ask here; {}", of.ways()),
    ))
}

/// A list of texts, or of numbers and their ranges.
fn among(input: ParseStream, of: &Subject, not: bool) -> syn::Result<Must> {
    if matches!(of, Subject::Word(row) if row.is_number) {
        let list = list(input, range)?;
        return Ok(Must::Ranges { list, not });
    }
    let list = list(input, quoted)?;
    Ok(Must::Texts { list, not })
}

fn type_of_detail(input: ParseStream) -> syn::Result<&'static str> {
    let lit = quoted(input)?;
    let name = lit.value();
    if let Some((_, variant)) = TYPES.iter().find(|(known, _)| *known == name) {
        return Ok(*variant);
    }
    let mut hint = suggest(&name, TYPES.iter().map(|(known, _)| *known));
    if hint.is_empty() {
        let names: Vec<_> = TYPES.iter().map(|(known, _)| *known).collect();
        hint = format!("; there are `{}`", names.join("`, `"));
    }
    Err(syn::Error::new(
        lit.span(),
        format!("unknown type of a detail `{name}`{hint}"),
    ))
}

/// `-32700`, `-32768..=-32000`
fn range(input: ParseStream) -> syn::Result<(i64, i64)> {
    let start = input.fork();
    let least = number(input)?;
    if input.parse::<Option<Token![..=]>>()?.is_none() {
        return Ok((least, least));
    }
    let most = number(input)?;
    if least > most {
        return Err(expected(
            &start,
            "this range is empty; write the smaller number first",
        ));
    }
    Ok((least, most))
}

fn number(input: ParseStream) -> syn::Result<i64> {
    let minus: Option<Token![-]> = input.parse()?;
    if !input.peek(LitInt) {
        return Err(expected(
            input,
            "expected a whole number, or a range as in `500..=599`",
        ));
    }
    let number: i64 = input.parse::<LitInt>()?.base10_parse()?;
    Ok(if minus.is_some() { -number } else { number })
}

fn list<T>(input: ParseStream, each: fn(ParseStream) -> syn::Result<T>) -> syn::Result<Vec<T>> {
    if !input.peek(token::Bracket) {
        return Err(expected(input, "expected a list in brackets"));
    }
    let content;
    bracketed!(content in input);
    let mut list = Vec::new();
    let read = separated(&content, &mut |content| each(content).map(|item| list.push(item)));
    if read.is_err() {
        // What is left of it is part of the mistake.
        content.parse::<TokenStream>()?;
    }
    read.map(|()| list)
}

fn quoted(input: ParseStream) -> syn::Result<LitStr> {
    if input.peek(LitStr) {
        return input.parse();
    }
    Err(expected(input, "expected a text in quotes"))
}

/// Whether the word stands here; it is read if so.
fn take(input: ParseStream, word: &str) -> bool {
    peek_word(input, word) && input.call(Ident::parse_any).is_ok()
}
