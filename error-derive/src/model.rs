//! What is to be generated: checked, with all defaults applied. Nothing in it can contradict itself.

use proc_macro2::{Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{DeriveInput, Generics, Type};

use crate::attr::Recovery;
use crate::input::Field;
use crate::lower::kind::Shape;
use crate::text::Text;

/// One error type.
pub(crate) struct Model<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) name: String,
    pub(crate) generics: &'a Generics,
    /// Where `error_core` is.
    pub(crate) krate: TokenStream,
    pub(crate) dialect: Option<&'a Type>,
    pub(crate) category: Option<String>,
    pub(crate) challenge: Option<String>,
    /// `Display` and `Error` are ours to implement.
    pub(crate) display: bool,
    /// The key `decode`, where it was written.
    pub(crate) decode: Option<&'a Ident>,
    /// The key `axum`, where it was written.
    pub(crate) axum: Option<&'a Ident>,
    pub(crate) variants: Vec<Variant<'a>>,
}

/// One variant, or the struct.
pub(crate) enum Variant<'a> {
    Own(Box<Own<'a>>),
    Forward(Forward<'a>),
}

/// A variant with a code of its own.
pub(crate) struct Own<'a> {
    pub(crate) path: Path<'a>,
    /// Its name alone is its pattern.
    pub(crate) is_unit: bool,
    pub(crate) facts: Facts<'a>,
    pub(crate) message: Message<'a>,
    /// How the message is written without a formatter, where that is known.
    pub(crate) direct: Option<Direct<'a>>,
    /// The details that are fields; a detail's position is its index.
    pub(crate) details: Vec<Value<'a>>,
    pub(crate) violations: Option<&'a Field<'a>>,
    pub(crate) retry: Option<&'a Field<'a>>,
    pub(crate) headers: Vec<(String, &'a Field<'a>)>,
    pub(crate) source: Option<&'a Field<'a>>,
    /// All of them, as `decode` fills them.
    pub(crate) fields: &'a [Field<'a>],
}

/// A variant that answers as the error in it.
pub(crate) struct Forward<'a> {
    pub(crate) path: Path<'a>,
    pub(crate) field: &'a Field<'a>,
}

/// `Enum::Variant`, or `Self`.
#[derive(Clone, Copy)]
pub(crate) enum Path<'a> {
    Type,
    Variant {
        /// Not `Self`: below that, rustc looks for a variant among all, once for each that is named.
        of: Option<&'a Ident>,
        ident: &'a Ident,
    },
}

impl<'a> Path<'a> {
    /// The path of a variant, or of the struct.
    pub(crate) fn of(item: &'a DeriveInput, is_enum: bool, ident: &'a Ident) -> Self {
        if !is_enum {
            return Self::Type;
        }
        let hidden = item.generics.type_params().any(|param| param.ident == item.ident);
        let of = (!hidden).then_some(&item.ident);
        Self::Variant { of, ident }
    }
}

impl Path<'_> {
    /// Token by token.
    pub(crate) fn write(self, tokens: &mut Vec<TokenTree>) {
        let own = || Ident::new("Self", Span::call_site());
        match self {
            Self::Type => tokens.push(own().into()),
            Self::Variant { of, ident } => {
                tokens.push(of.map_or_else(own, Ident::clone).into());
                tokens.push(Punct::new(':', Spacing::Joint).into());
                tokens.push(Punct::new(':', Spacing::Alone).into());
                tokens.push(ident.clone().into());
            }
        }
    }
}

impl ToTokens for Path<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let mut path = Vec::new();
        self.write(&mut path);
        tokens.extend(path);
    }
}

/// The static facts, as `error_core` has them.
#[allow(clippy::struct_excessive_bools, reason = "so have the facts")]
pub(crate) struct Facts<'a> {
    pub(crate) variant: String,
    pub(crate) line: u32,
    pub(crate) code: &'a Text,
    pub(crate) code_text: String,
    pub(crate) status: Status,
    pub(crate) title: String,
    pub(crate) description: Option<&'a str>,
    /// The constant message, or the template of the one that is formatted.
    pub(crate) message: String,
    /// The literal that says just that, where there is one.
    pub(crate) message_token: Option<Literal>,
    pub(crate) placeholders: Vec<String>,
    pub(crate) remediation: Option<&'a Text>,
    pub(crate) anchor: String,
    pub(crate) docs: Option<String>,
    pub(crate) category: Option<String>,
    pub(crate) recovery: Option<Recovery>,
    pub(crate) attempts: Option<u32>,
    pub(crate) retry_after: Option<u32>,
    pub(crate) number: Option<i64>,
    pub(crate) grpc: Option<&'static str>,
    pub(crate) details: Vec<Detail>,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) internal: bool,
    pub(crate) fallback: bool,
    pub(crate) shared: bool,
    pub(crate) deprecated: Option<String>,
    pub(crate) escapes: bool,
}

/// The status, as far as the macro knows it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Status {
    Code(u16),
    /// `none`
    Never,
    /// The dialect infers it from the code, in a const.
    Inferred,
}

/// Where the client's message comes from.
pub(crate) enum Message<'a> {
    Constant,
    /// From `Display`, whose template is readable.
    Display,
    Format {
        literal: TokenStream,
        arguments: &'a TokenStream,
        uses: Vec<&'a Field<'a>>,
        /// The fields of its placeholders, each with the trait that writes it.
        writes: Vec<(&'a Field<'a>, &'static str)>,
    },
}

/// A message of fields whose text is known, and of constants, which are as inside of a JSON string.
pub(crate) struct Direct<'a> {
    pub(crate) parts: Vec<Part<'a>>,
    pub(crate) end: String,
}

/// One field of a message.
pub(crate) struct Part<'a> {
    /// The constant before it.
    pub(crate) before: String,
    pub(crate) field: &'a Field<'a>,
    /// Its `len()`, not itself.
    pub(crate) length: bool,
    /// `{:?}`, not `{}`.
    pub(crate) debug: bool,
}

/// One detail.
pub(crate) struct Detail {
    pub(crate) name: String,
    pub(crate) shape: Shape,
    pub(crate) from: From,
}

/// Where the value of a detail comes from.
pub(crate) enum From {
    Field {
        skip_none: bool,
    },
    /// As JSON.
    Constant(String),
    Context,
}

/// The value of a detail that is a field.
#[derive(Clone, Copy)]
pub(crate) enum Value<'a> {
    Plain(&'a Field<'a>),
    /// Whole seconds, as in `Retry-After`.
    Seconds(&'a Field<'a>),
}

impl<'a> Value<'a> {
    pub(crate) fn field(self) -> &'a Field<'a> {
        match self {
            Self::Plain(field) | Self::Seconds(field) => field,
        }
    }
}

impl<'a> Model<'a> {
    /// The variants with codes of their own, in order: the position is the index of the entry.
    pub(crate) fn own(&self) -> impl Iterator<Item = &Own<'a>> {
        self.variants.iter().filter_map(|variant| match variant {
            Variant::Own(own) => Some(&**own),
            Variant::Forward(_) => None,
        })
    }

    pub(crate) fn forwards(&self) -> impl Iterator<Item = &Forward<'a>> {
        self.variants.iter().filter_map(|variant| match variant {
            Variant::Own(_) => None,
            Variant::Forward(forward) => Some(forward),
        })
    }
}
