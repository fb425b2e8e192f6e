//! The message that clients read.

use proc_macro2::{Literal, TokenStream};
use quote::ToTokens;

use super::kind::{has_length, is_scalar};
use super::wire_name;
use crate::attr::Message as Written;
use crate::input::{Field, Input, Variant};
use crate::message::foreign::Display;
use crate::message::format::name_positions;
use crate::message::{Filling, Template, json, mentions};
use crate::model::{Direct, Message, Part};
use crate::text::Text;

/// The client's message: how it is made, and what the catalog says of it.
pub(super) struct Said<'a> {
    pub(super) message: Message<'a>,
    pub(super) direct: Option<Direct<'a>>,
    pub(super) written: String,
    /// The literal that says just that.
    pub(super) token: Option<Literal>,
    pub(super) placeholders: Vec<String>,
}

pub(super) fn lower<'a>(input: &'a Input<'a>, variant: &'a Variant<'a>) -> Said<'a> {
    let (literal, arguments, own) = match (variant.attrs.message.value(), &variant.display) {
        (Some(Written { format, arguments }), _) => (format, arguments, true),
        (None, Display::Template { literal, arguments }) => (literal, arguments, false),
        (None, Display::Nowhere | Display::Transparent(_) | Display::Opaque(_)) => return Said::nothing(),
    };
    let Ok(template) = Template::read(literal, arguments, &variant.fields) else {
        return Said::nothing();
    };
    if let Some(text) = template.constant() {
        return Said {
            message: Message::Constant,
            direct: None,
            token: (text == literal.as_str()).then(|| literal.generated()),
            written: text.to_owned(),
            placeholders: Vec::new(),
        };
    }
    Said {
        written: literal.value(),
        token: Some(literal.generated()),
        placeholders: placeholders(input, &template),
        direct: direct(&template),
        message: if own {
            format_message(&template, arguments)
        } else {
            Message::Display
        },
    }
}

impl Said<'_> {
    /// Found wrong before.
    fn nothing() -> Self {
        Self {
            message: Message::Constant,
            direct: None,
            written: String::new(),
            token: None,
            placeholders: Vec::new(),
        }
    }
}

fn format_message<'a>(template: &Template<'a>, arguments: &'a TokenStream) -> Message<'a> {
    let writes = template
        .fillings()
        .filter_map(|(placeholder, filling)| match filling {
            Filling::Field(field) => Some((field, placeholder.with?)),
            Filling::Expression(_) | Filling::Nothing => None,
        });
    let writes = writes.collect();
    let literal = if arguments.is_empty() {
        let text = template.literal.value();
        let named = name_positions(&text, &template.format);
        if named == text {
            template.literal.to_token_stream()
        } else {
            Text::new(&named, template.literal.span()).into_token_stream()
        }
    } else {
        template.literal.to_token_stream()
    };
    Message::Format {
        literal,
        arguments,
        uses: template.mentions(),
        writes,
    }
}

/// How a message is written that consists of constants, of texts, numbers and the like, and of lengths.
fn direct<'a>(template: &Template<'a>) -> Option<Direct<'a>> {
    let text = |text: &str| {
        let json = json::string(text);
        json[1..json.len() - 1].to_owned()
    };
    let (mut parts, mut from) = (Vec::new(), 0);
    for (placeholder, filling) in template.fillings() {
        let (field, length) = match filling {
            Filling::Field(field) if is_scalar(&field.syntax.ty) => (field, false),
            Filling::Expression(tokens) => match template.field_of_length(tokens) {
                Some(field) if has_length(&field.syntax.ty) => (field, true),
                _ => return None,
            },
            Filling::Field(_) | Filling::Nothing => return None,
        };
        if !placeholder.bare {
            return None;
        }
        parts.push(Part {
            before: text(&template.format.plain[from..placeholder.after]),
            field,
            length,
            debug: placeholder.with == Some("Debug"),
        });
        from = placeholder.after;
    }
    let end = text(&template.format.plain[from..]);
    Some(Direct { parts, end })
}

/// What the placeholders of a text stand for, as on the wire where they are details.
fn placeholders(input: &Input<'_>, template: &Template<'_>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    let mut add = |name: String| {
        if !names.contains(&name) {
            names.push(name);
        }
    };
    for (_, filling) in template
        .fillings()
        .filter(|(placeholder, _)| placeholder.with.is_some())
    {
        match filling {
            Filling::Field(field) => add(public_name(input, field)),
            Filling::Expression(tokens) => {
                let mut fields = template
                    .mentions()
                    .into_iter()
                    .filter(|field| mentions(tokens, field))
                    .peekable();
                if fields.peek().is_none() {
                    add(tokens.to_string());
                }
                fields.for_each(|field| add(public_name(input, field)));
            }
            Filling::Nothing => {}
        }
    }
    names
}

fn public_name(input: &Input<'_>, field: &Field<'_>) -> String {
    if field.attrs.detail.is_written() {
        wire_name(input, field)
    } else {
        field.name.clone()
    }
}
