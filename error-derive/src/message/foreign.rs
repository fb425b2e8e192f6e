//! What the attributes of thiserror, snafu and derive_more say. Their mistakes are theirs to report.

use proc_macro2::{TokenStream, TokenTree, token_stream};
use quote::ToTokens;
use syn::parse::{ParseStream, Parser};
use syn::{Attribute, Data, DeriveInput, Ident, Token};

use crate::attr::segments;
use crate::text::Text;

/// The derive that writes `Display`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Foreign {
    /// `#[error(…)]`
    ThisError,
    /// `#[snafu(…)]`
    Snafu,
    /// `#[display(…)]`
    DeriveMore,
}

/// What is known of the `Display` of one variant.
pub(crate) enum Display {
    /// Nobody writes it, unless this derive does.
    Nowhere,
    /// A format string and its arguments.
    Template { literal: Text, arguments: TokenStream },
    /// That of the only field.
    Transparent(TokenStream),
    /// Written by hand, by a function, or by rules that leave no text here.
    Opaque(Option<TokenStream>),
}

impl Foreign {
    /// The derive whose attributes are on the type, its variants or its fields.
    pub(crate) fn of(item: &DeriveInput) -> Option<Self> {
        let mut attributes: Vec<&Attribute> = item.attrs.iter().collect();
        match &item.data {
            Data::Struct(data) => attributes.extend(data.fields.iter().flat_map(|field| &field.attrs)),
            Data::Enum(data) => {
                for variant in &data.variants {
                    attributes.extend(&variant.attrs);
                    attributes.extend(variant.fields.iter().flat_map(|field| &field.attrs));
                }
            }
            Data::Union(_) => {}
        }
        let mut found = None;
        for name in attributes
            .iter()
            .filter_map(|attribute| attribute.path().get_ident())
        {
            match name.to_string().as_str() {
                "display" => return Some(Self::DeriveMore),
                "snafu" => found = Some(Self::Snafu),
                "error" => found = found.or(Some(Self::ThisError)),
                _ => {}
            }
        }
        found
    }

    /// Its attribute as users write it.
    pub(crate) fn attribute(self) -> &'static str {
        match self {
            Self::ThisError => "#[error(…)]",
            Self::Snafu => "#[snafu(…)]",
            Self::DeriveMore => "#[display(…)]",
        }
    }

    /// Whether a derive's attribute on a field says a word: `#[source]`, `#[snafu(source)]`, `#[error(source)]`.
    pub(crate) fn says(field: &syn::Field, word: &str) -> bool {
        field.attrs.iter().any(|attribute| {
            attribute.path().is_ident(word)
                || list(attribute, &["snafu", "error"]).is_some_and(|tokens| {
                    segments(tokens).into_iter().any(|part| {
                        let part = part.to_string().replace(' ', "");
                        // `source(true)`, `source(optional)`, `source(from(…))`
                        part.strip_prefix(word)
                            .is_some_and(|rest| rest.is_empty() || rest.starts_with('(') && rest != "(false)")
                    })
                })
        })
    }

    /// `#[snafu(source(false))]` and `#[error(not(source))]`: the field is no cause, whatever it is called.
    pub(crate) fn denies_source(field: &syn::Field) -> bool {
        let denials = ["source(false)", "not(source)", "ignore"];
        field
            .attrs
            .iter()
            .filter_map(|attribute| list(attribute, &["snafu", "error"]))
            .any(|tokens| {
                segments(tokens)
                    .into_iter()
                    .any(|part| denials.contains(&part.to_string().replace(' ', "").as_str()))
            })
    }
}

impl Display {
    /// Reads the attributes of a variant, then those of its enum, then what the derive does without any.
    pub(crate) fn of(
        foreign: Option<Foreign>,
        own: bool,
        outer: &[Attribute],
        attributes: &[Attribute],
    ) -> Self {
        let Some(foreign) = foreign else {
            return if own { Self::Opaque(None) } else { Self::Nowhere };
        };
        let found = attributes
            .iter()
            .find_map(|attribute| Self::read(foreign, attribute));
        let shared = || outer.iter().find_map(|attribute| Self::read(foreign, attribute));
        let display = found.or_else(|| match shared()? {
            // derive_more: the text around that of each variant.
            Self::Template { literal, .. } if literal.value().contains("_variant") => None,
            display => Some(display),
        });
        display.unwrap_or(match foreign {
            Foreign::ThisError => Self::Nowhere,
            Foreign::Snafu | Foreign::DeriveMore => Self::Opaque(None),
        })
    }

    fn read(foreign: Foreign, attribute: &Attribute) -> Option<Self> {
        match foreign {
            Foreign::ThisError => {
                let mut tokens = list(attribute, &["error"])?.into_iter();
                match (tokens.next()?, tokens.next()) {
                    (TokenTree::Ident(word), _) if word == "transparent" => {
                        Some(Self::Transparent(attribute.to_token_stream()))
                    }
                    (TokenTree::Ident(word), _) if word != "fmt" => None,
                    (first, second) => {
                        Some(Self::plain(&first, second.as_ref(), tokens).unwrap_or_else(|| {
                            Self::template(attribute, list(attribute, &["error"]).unwrap_or_default())
                        }))
                    }
                }
            }
            Foreign::Snafu => segments(list(attribute, &["snafu"])?)
                .into_iter()
                .find_map(|part| {
                    let mut tokens = part.into_iter();
                    match (tokens.next(), tokens.next()) {
                        (Some(TokenTree::Ident(word)), None) if word == "transparent" => {
                            Some(Self::Transparent(attribute.to_token_stream()))
                        }
                        (Some(TokenTree::Ident(word)), Some(TokenTree::Group(group)))
                            if word == "display" =>
                        {
                            Some(Self::template(attribute, group.stream()))
                        }
                        _ => None,
                    }
                }),
            Foreign::DeriveMore => Some(Self::template(attribute, list(attribute, &["display"])?)),
        }
    }

    /// `"…"` or `"…", arguments`, of which nearly all attributes are, without a parser.
    fn plain(first: &TokenTree, second: Option<&TokenTree>, rest: token_stream::IntoIter) -> Option<Self> {
        let TokenTree::Literal(literal) = first else {
            return None;
        };
        let is_apart = match second {
            None => true,
            Some(TokenTree::Punct(comma)) => comma.as_char() == ',',
            Some(_) => false,
        };
        let literal = Text::of(literal.clone()).filter(|_| is_apart)?;
        let arguments = rest.collect();
        Some(Self::Template { literal, arguments })
    }

    /// `"…", arguments` or `fmt = "…", arguments`.
    fn template(attribute: &Attribute, tokens: TokenStream) -> Self {
        let parse = |input: ParseStream<'_>| {
            if input.peek(Ident) {
                input.parse::<Ident>()?;
                input.parse::<Token![=]>()?;
            }
            let literal = input.parse()?;
            input.parse::<Option<Token![,]>>()?;
            Ok(Self::Template {
                literal,
                arguments: input.parse()?,
            })
        };
        parse
            .parse2(tokens)
            .unwrap_or_else(|_| Self::Opaque(Some(attribute.to_token_stream())))
    }
}

/// The tokens of an attribute that is one of these.
fn list(attribute: &Attribute, names: &[&str]) -> Option<TokenStream> {
    match &attribute.meta {
        syn::Meta::List(list) if names.iter().any(|name| attribute.path().is_ident(name)) => {
            Some(list.tokens.clone())
        }
        _ => None,
    }
}
