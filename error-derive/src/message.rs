//! Messages: format strings, and what they say of the fields.

pub(crate) mod foreign;
pub(crate) mod format;
pub(crate) mod json;

use proc_macro2::{Literal, TokenStream, TokenTree};
use syn::Lit;
use syn::ext::IdentExt;

use crate::attr::segments;
use crate::input::Field;
use crate::text::Text;
use format::{Argument, Format, Placeholder};

/// A format string with its arguments, of ours or of another derive.
pub(crate) struct Template<'a> {
    pub(crate) literal: &'a Text,
    pub(crate) format: Format,
    pub(crate) arguments: Arguments,
    fields: &'a [Field<'a>],
}

/// What stands behind a format string.
#[derive(Default)]
pub(crate) struct Arguments {
    positional: Vec<TokenStream>,
    named: Vec<(String, TokenStream)>,
}

/// What a placeholder is filled with.
pub(crate) enum Filling<'t, 'a> {
    Field(&'a Field<'a>),
    Expression(&'t TokenStream),
    /// There is no such field or argument.
    Nothing,
}

impl Arguments {
    pub(crate) fn read(tokens: &TokenStream) -> Self {
        let mut arguments = Self::default();
        for segment in segments(tokens.clone()) {
            match named(&segment) {
                Some(pair) => arguments.named.push(pair),
                None => arguments.positional.push(segment),
            }
        }
        arguments
    }

    pub(crate) fn all(&self) -> impl Iterator<Item = &TokenStream> {
        self.positional
            .iter()
            .chain(self.named.iter().map(|pair| &pair.1))
    }
}

/// `name = expression`
fn named(segment: &TokenStream) -> Option<(String, TokenStream)> {
    let mut tokens = segment.clone().into_iter();
    match (tokens.next()?, tokens.next()?) {
        (TokenTree::Ident(name), TokenTree::Punct(equal))
            if equal.as_char() == '=' && equal.spacing() == proc_macro2::Spacing::Alone =>
        {
            Some((name.unraw().to_string(), tokens.collect()))
        }
        _ => None,
    }
}

impl<'a> Template<'a> {
    /// Reads a format string; `Err` says what is wrong with it.
    pub(crate) fn read(
        literal: &'a Text,
        arguments: &TokenStream,
        fields: &'a [Field<'a>],
    ) -> Result<Self, String> {
        let format = format::parse(literal.as_str())?;
        Ok(Self {
            literal,
            format,
            arguments: Arguments::read(arguments),
            fields,
        })
    }

    /// The text, where it has no placeholders.
    pub(crate) fn constant(&self) -> Option<&str> {
        self.format
            .placeholders
            .is_empty()
            .then_some(self.format.plain.as_str())
    }

    /// What each placeholder is filled with, in the order of the text.
    pub(crate) fn fillings(&self) -> impl Iterator<Item = (&Placeholder, Filling<'_, 'a>)> {
        let mut next = 0;
        self.format.placeholders.iter().map(move |placeholder| {
            let filling = match &placeholder.argument {
                Argument::Next => {
                    next += 1;
                    self.positional(next - 1)
                }
                Argument::Position(i) if self.arguments.positional.is_empty() => self.field(&i.to_string()),
                Argument::Position(i) => self.positional(*i),
                Argument::Name(name) => match self.arguments.named.iter().find(|pair| pair.0 == *name) {
                    Some((_, expression)) => Filling::Expression(expression),
                    None => self.field(name),
                },
            };
            (placeholder, filling)
        })
    }

    fn positional(&self, i: usize) -> Filling<'_, 'a> {
        self.arguments
            .positional
            .get(i)
            .map_or(Filling::Nothing, Filling::Expression)
    }

    fn field(&self, name: &str) -> Filling<'_, 'a> {
        self.fields
            .iter()
            .find(|field| is_called(field, name))
            .map_or(Filling::Nothing, Filling::Field)
    }

    /// The field of which an expression is the length: `rows.len()`, or `.rows.len()` as thiserror has it.
    pub(crate) fn field_of_length(&self, expression: &TokenStream) -> Option<&'a Field<'a>> {
        let is_dot = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == '.');
        let mut tokens = expression.clone().into_iter().peekable();
        let _ = tokens.next_if(is_dot);
        let (TokenTree::Ident(name), dot) = (tokens.next()?, tokens.next()?) else {
            return None;
        };
        match (tokens.next()?, tokens.next()?, tokens.next()) {
            (TokenTree::Ident(method), TokenTree::Group(arguments), None)
                if is_dot(&dot) && method == "len" && arguments.stream().is_empty() =>
            {
                let name = name.unraw().to_string();
                self.fields.iter().find(|field| field.name == name)
            }
            _ => None,
        }
    }

    /// All fields that have a part in the text, the arguments' included.
    pub(crate) fn mentions(&self) -> Vec<&'a Field<'a>> {
        let filled: Vec<&str> = self
            .fillings()
            .filter_map(|(_, filling)| match filling {
                Filling::Field(field) => Some(field.name.as_str()),
                Filling::Expression(_) | Filling::Nothing => None,
            })
            .collect();
        self.fields
            .iter()
            .filter(|field| {
                filled.contains(&field.name.as_str())
                    || self.arguments.all().any(|tokens| mentions(tokens, field))
            })
            .collect()
    }
}

/// `name` of a named field; `0` or `_0` of one in a tuple.
fn is_called(field: &Field<'_>, name: &str) -> bool {
    field.name == name || field.syntax.ident.is_none() && name.strip_prefix('_') == Some(&field.name)
}

/// Whether an expression names the field: by itself, as `.field`, as `self.field`, or in the format string of a macro.
pub(crate) fn mentions(expression: &TokenStream, field: &Field<'_>) -> bool {
    let mut before = Before::Nothing;
    for token in expression.clone() {
        let after_dot = match before {
            Before::Dot { of_value } => Some(of_value),
            Before::Nothing | Before::Value | Before::Own => None,
        };
        let (is_it, now) = match &token {
            TokenTree::Ident(ident) if after_dot != Some(true) => {
                let own = if ident == "self" {
                    Before::Own
                } else {
                    Before::Value
                };
                (is_called(field, &ident.unraw().to_string()), own)
            }
            TokenTree::Ident(_) => (false, Before::Value),
            // `.0.1` is read as the number 0.1.
            TokenTree::Literal(literal) if after_dot == Some(false) => (
                literal.to_string().split('.').next() == Some(&field.name),
                Before::Value,
            ),
            TokenTree::Literal(literal) => (
                captures(literal).iter().any(|name| is_called(field, name)),
                Before::Value,
            ),
            TokenTree::Punct(punct) if punct.as_char() == '.' => (
                false,
                Before::Dot {
                    of_value: before == Before::Value,
                },
            ),
            TokenTree::Punct(_) => (false, Before::Nothing),
            TokenTree::Group(group) => (mentions(&group.stream(), field), Before::Value),
        };
        if is_it {
            return true;
        }
        before = now;
    }
    false
}

/// What stands before a token of an expression.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    Nothing,
    Value,
    /// `self`
    Own,
    /// A dot, behind a value or by itself.
    Dot {
        of_value: bool,
    },
}

/// A token `self` that is not the beginning of `self.field`, nor where `calls` are taken of `self.method()`:
/// the whole error, with its `Display`.
pub(crate) fn whole_self(expression: &TokenStream, calls: bool) -> Option<TokenTree> {
    let tokens: Vec<TokenTree> = expression.clone().into_iter().collect();
    tokens.iter().enumerate().find_map(|(i, token)| match token {
        TokenTree::Ident(ident) if ident == "self" => {
            let dot = matches!(tokens.get(i + 1), Some(TokenTree::Punct(punct)) if punct.as_char() == '.');
            let call = matches!(tokens.get(i + 3), Some(TokenTree::Group(_)));
            (!dot || call && !calls).then(|| token.clone())
        }
        TokenTree::Group(group) => whole_self(&group.stream(), calls),
        TokenTree::Literal(literal) => captures(literal)
            .iter()
            .any(|name| name == "self")
            .then(|| token.clone()),
        _ => None,
    })
}

/// What a text takes from around it, where it is the format string of a macro: `source` of `format!("{source}")`.
fn captures(literal: &Literal) -> Vec<String> {
    let Lit::Str(text) = Lit::new(literal.clone()) else {
        return Vec::new();
    };
    let format = format::parse(&text.value()).unwrap_or_default();
    let names = format.placeholders.into_iter();
    names
        .filter_map(|placeholder| match placeholder.argument {
            Argument::Name(name) => Some(name),
            Argument::Next | Argument::Position(_) => None,
        })
        .collect()
}
