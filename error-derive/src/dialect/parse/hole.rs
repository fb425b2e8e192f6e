//! Words, what stands behind them, and their forms.

use proc_macro2::{Span, TokenStream};
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Ident, LitInt, LitStr, Token, bracketed, token};

use super::{Scope, expected};
use crate::dialect::form::{FORMS, Form};
use crate::dialect::template::{Hole, Place};
use crate::dialect::word::{Access, Argument, LOCATIONS, Row, WORDS, Word};
use crate::suggest::suggest;

/// Whether the next token is this word.
pub(super) fn peek_word(input: ParseStream, word: &str) -> bool {
    input.peek(Ident::peek_any)
        && input
            .fork()
            .call(Ident::parse_any)
            .is_ok_and(|ident| ident.unraw() == word)
}

/// `word { "." name | "[" STR "]" | "[" INT "]" } [ "in" location ] { "as" form }`
pub(super) fn hole(input: ParseStream, scope: Scope) -> syn::Result<Hole> {
    let root: Ident = input.call(Ident::parse_any)?;
    let mut name = root.clone();
    let mut table = WORDS;
    if let Some(source) = scope.source(&root) {
        if scope.is_around_details(&root) {
            let message = format!(
                "`{root}` is out of reach in the loop over its details; say outside of it what it says"
            );
            return Err(syn::Error::new(root.span(), message));
        }
        table = source.words();
        if input.parse::<Option<Token![.]>>()?.is_none() {
            let message = format!(
                "`{root}` is the item as a whole; name what it says, as in `{root}.{}`",
                table[0].name
            );
            return Err(syn::Error::new(root.span(), message));
        }
        name = input.call(Ident::parse_any)?;
    }
    let (argument, access, mut last) = argument(input, &name)?;
    let word = find(table, &name, access, argument, scope);
    let (forms, places) = forms(input, word.as_ref(), scope)?;
    if let Some(place) = places.last() {
        last = place.last;
    }
    let place = Place::new(root.span(), last);
    if let Some(word) = &word {
        forms_fit(word, &name, &forms, &places, scope);
    }
    Ok(Hole { word, forms, place })
}

/// Reports forms that the word does not have, unless one of them is unknown, which was said.
fn forms_fit(word: &Word, name: &Ident, forms: &[Form], places: &[Place], scope: Scope) {
    let ([first, ..], [.., last]) = (places, places) else {
        return;
    };
    if forms.len() == places.len() && !word.row.has(forms) {
        let written: Vec<String> = forms.iter().map(|form| format!("as {}", form.name)).collect();
        let (written, ways) = (written.join(" "), word.row.ways());
        scope.cx.error(
            Place::new(first.first, last.last),
            format!("`{name}` is not written `{written}`; {ways}"),
        );
    }
}

/// What stands behind a word, of which kind it is, and where it ends.
fn argument(input: ParseStream, name: &Ident) -> syn::Result<(Argument, Access, Span)> {
    if input.peek(Token![.]) && !input.peek(Token![..]) {
        input.parse::<Token![.]>()?;
        let part: Ident = input
            .call(Ident::parse_any)
            .map_err(|_| expected(input, &format!("expected a name behind `{name}.`")))?;
        return Ok((
            Argument::Name(part.unraw().to_string()),
            Access::Name,
            part.span(),
        ));
    }
    if input.peek(token::Bracket) {
        let content;
        let bracket = bracketed!(content in input);
        let argument = if content.peek(LitStr) {
            (Argument::Name(content.parse::<LitStr>()?.value()), Access::Name)
        } else {
            let index = content.parse::<LitInt>().and_then(|number| {
                number
                    .base10_parse()
                    .map_err(|_| syn::Error::new(number.span(), ""))
            });
            let index = index.map_err(|error| {
                syn::Error::new(error.span(), "expected a number or a text between `[` and `]`")
            })?;
            (Argument::Index(index), Access::Index)
        };
        if !content.is_empty() {
            let error = expected(&content, "expected `]`");
            // What is left unread, syn reports as well.
            content.parse::<TokenStream>()?;
            return Err(error);
        }
        return Ok((argument.0, argument.1, bracket.span.close()));
    }
    if input.peek(Token![in]) {
        input.parse::<Token![in]>()?;
        let place: Ident = input
            .call(Ident::parse_any)
            .map_err(|_| expected(input, "expected `body`, `query`, `path` or `header`"))?;
        return Ok((
            Argument::Location(location(&place)?),
            Access::Location,
            place.span(),
        ));
    }
    Ok((Argument::None, Access::Bare, name.span()))
}

fn location(name: &Ident) -> syn::Result<&'static str> {
    LOCATIONS
        .iter()
        .find(|(known, _)| name == known)
        .map(|(_, variant)| *variant)
        .ok_or_else(|| {
            let mut hint = suggest(&name.to_string(), LOCATIONS.iter().map(|(known, _)| *known));
            if hint.is_empty() {
                "; there are `body`, `query`, `path` and `header`".clone_into(&mut hint);
            }
            syn::Error::new(
                name.span(),
                format!("no part of a request is called `{name}`{hint}"),
            )
        })
}

/// The word of the table; a mistake is said.
fn find(
    table: &'static [Row],
    name: &Ident,
    access: Access,
    argument: Argument,
    scope: Scope,
) -> Option<Word> {
    let mut rows = table.iter().filter(|row| name == row.name).peekable();
    let Some(first) = rows.peek().copied() else {
        scope.cx.error(name, unknown(table, &name.to_string()));
        return None;
    };
    if let Some(row) = rows.find(|row| row.access == access) {
        return Some(Word { row, argument });
    }
    let message = match first.access {
        Access::Name => format!("`{name}` needs the name of a value; write `{name}.x`"),
        _ => format!("`{name}` has no parts of this kind; write `{name}` alone"),
    };
    scope.cx.error(name, message);
    None
}

/// The sentence about a word that is not in the table.
fn unknown(table: &[Row], name: &str) -> String {
    let of_item = table.first().is_some_and(|row| row.of_item);
    if let ("violations" | "errors", false) = (name, of_item) {
        let item = name.trim_end_matches('s');
        return format!(
            "`{name}` is a list; write `[for {item} in {name} {{ \"message\": {item}.message }}]`"
        );
    }
    if name == "custom" {
        return "`custom` needs the type that writes the part, as in `custom(Legacy)`".to_owned();
    }
    let known = || table.iter().map(|row| row.name);
    let alias = ALIASES
        .iter()
        .find(|(other, word)| *other == name && known().any(|known| known == *word));
    let mut hint = match alias {
        Some((_, word)) => format!(", did you mean `{word}`?"),
        None => suggest(name, known()),
    };
    if hint.is_empty() {
        hint = if of_item {
            format!("; an item says {}", list(table))
        } else {
            format!("; what is constant stands in quotes, what the service knows is `context.{name}`")
        };
    }
    format!("unknown word `{name}`{hint}")
}

/// What other APIs call a word, and what it is called here.
const ALIASES: &[(&str, &str)] = &[
    ("msg", "message"),
    ("text", "message"),
    ("detail", "message"),
    ("error_code", "code"),
    ("http_status", "status"),
    ("status_code", "status"),
    ("hint", "remediation"),
    ("doc_url", "documentation_url"),
    ("docs", "documentation_url"),
    ("docs_url", "documentation_url"),
    ("field", "path"),
    ("time", "timestamp"),
    ("path", "request_path"),
];

/// The names of a table, each once.
fn list(table: &[Row]) -> String {
    let mut names: Vec<String> = table.iter().map(|row| format!("`{}`", row.name)).collect();
    names.dedup();
    names.join(", ")
}

/// `as phrase as snake_case`. One that is unknown is said and left out; its place stays.
fn forms(input: ParseStream, word: Option<&Word>, scope: Scope) -> syn::Result<(Vec<Form>, Vec<Place>)> {
    let (mut forms, mut places) = (Vec::new(), Vec::new());
    while input.parse::<Option<Token![as]>>()?.is_some() {
        let first: Ident = input
            .call(Ident::parse_any)
            .map_err(|_| expected(input, "expected a form, as in `as kebab-case`"))?;
        let (mut name, mut last) = (first.unraw().to_string(), first.span());
        while input.parse::<Option<Token![-]>>()?.is_some() {
            let part: Ident = input.call(Ident::parse_any)?;
            name = format!("{name}-{part}");
            last = part.span();
        }
        let place = Place::new(first.span(), last);
        if let Some(form) = FORMS.iter().find(|form| form.name == name) {
            forms.push(form);
        } else {
            let mut hint = match name.to_lowercase().as_str() {
                "upper" => ", did you mean `UPPERCASE`?".to_owned(),
                "lower" => ", did you mean `lowercase`?".to_owned(),
                _ => suggest(&name, FORMS.iter().map(|form| form.name)),
            };
            if hint.is_empty() {
                hint = word.map_or_else(String::new, |word| format!("; {}", word.row.ways()));
            }
            scope.cx.error(place, format!("unknown form `{name}`{hint}"));
        }
        places.push(place);
    }
    Ok((forms, places))
}
