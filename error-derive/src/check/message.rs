//! What clients read: no body at any status carries the text of a foreign error.

use crate::attr::{Message, Status};
use crate::ctxt::Ctxt;
use crate::input::{Field, Input, Variant};
use crate::message::foreign::Display;
use crate::message::format::Argument;
use crate::message::{Filling, Template, mentions, whole_self};
use crate::suggest::suggest;
use crate::text::Text;
use quote::ToTokens;

/// The message of a variant, or the `Display` that is sent where it has none.
pub(super) fn check(cx: &Ctxt, input: &Input<'_>, variant: &Variant<'_>) {
    if let Some(message) = variant.attrs.message.value() {
        own(cx, input, variant, message);
    } else if !variant.attrs.message.is_written() {
        display(cx, variant);
    }
}

fn own(cx: &Ctxt, input: &Input<'_>, variant: &Variant<'_>, message: &Message) {
    match Template::read(&message.format, &message.arguments, &variant.fields) {
        Err(sentence) => cx.error(&message.format, sentence),
        Ok(template) => {
            placeholders_name_fields(cx, input, variant, &template);
            constant_takes_no_values(cx, &template, message);
            message_names_no_cause(cx, variant, &template, message);
        }
    }
}

/// Every placeholder has its field or argument, or is a const parameter of the type.
fn placeholders_name_fields(cx: &Ctxt, input: &Input<'_>, variant: &Variant<'_>, template: &Template<'_>) {
    let is_const = |name: &str| {
        input
            .item
            .generics
            .const_params()
            .any(|param| param.ident == name)
    };
    for (placeholder, filling) in template.fillings() {
        if !matches!(filling, Filling::Nothing) {
            continue;
        }
        let sentence = match &placeholder.argument {
            Argument::Next => {
                "`{}` has no value; name a field in it, or add a value: `message(\"… {}\", value)`".to_owned()
            }
            Argument::Position(i) => format!("`{{{i}}}` has no field or value; name one that there is"),
            Argument::Name(name) if is_const(name) => continue,
            Argument::Name(name) if name == "self" => {
                "`{self}` is the whole error; name the fields that the client may read".to_owned()
            }
            Argument::Name(name) if syn::parse_str::<syn::Ident>(&format!("r#{name}")).is_err() => {
                format!("`{{{name}}}` is no field's name; add a value: `message(\"… {{}}\", …)`")
            }
            Argument::Name(name) => {
                let mut way_out = suggest(name, variant.fields.iter().map(|field| field.name.as_str()));
                if way_out.is_empty() {
                    way_out = format!("; name one, or add a value: `message(\"…\", {name} = …)`");
                }
                format!("`{{{name}}}` names no field of `{}`{way_out}", variant.name())
            }
        };
        cx.error(template.literal, sentence);
    }
}

/// A value has its placeholder. Where there are some, `format_args!` finds the value that has none.
fn constant_takes_no_values(cx: &Ctxt, template: &Template<'_>, message: &Message) {
    if template.constant().is_some() && !message.arguments.is_empty() {
        cx.error(
            &message.arguments,
            "the message has no place for this; write `{}` where it goes, or remove it",
        );
    }
}

/// A message says nothing of the cause, nor all of the error at once.
fn message_names_no_cause(cx: &Ctxt, variant: &Variant<'_>, template: &Template<'_>, message: &Message) {
    let foreign: Vec<&Field<'_>> = variant.fields.iter().filter(|field| field.is_foreign()).collect();
    for (_, filling) in template.fillings() {
        if let Filling::Field(field) = filling
            && field.is_foreign()
        {
            cx.error(
                template.literal,
                format!(
                    "`{{{}}}` is the text of a foreign error, which no client may read; leave it out",
                    field.name
                ),
            );
        }
    }
    for tokens in template.arguments.all() {
        if let Some(field) = foreign.iter().find(|field| mentions(tokens, field)) {
            let name = &field.name;
            cx.error(
                tokens,
                format!(
                    "this takes text from `{name}`, a foreign error, which no client may read; leave it out"
                ),
            );
        }
    }
    if let Some(whole) = whole_self(&message.arguments, foreign.is_empty()) {
        let problem = "`self` here is the whole error, with the text of its cause";
        cx.error(
            whole,
            format!("{problem}; name the fields that the client may read"),
        );
    }
}

/// `Display` is sent only where it was read, and found to say nothing that is for the operator.
fn display(cx: &Ctxt, variant: &Variant<'_>) {
    match &variant.display {
        Display::Nowhere => {}
        Display::Transparent(attribute) => display_is_readable(cx, attribute, variant),
        Display::Opaque(Some(attribute)) => display_is_readable(cx, attribute, variant),
        Display::Opaque(None) => display_is_readable(cx, variant.ident, variant),
        Display::Template { literal, arguments } => {
            if let Ok(template) = Template::read(literal, arguments, &variant.fields) {
                if whole_self(arguments, !variant.fields.iter().any(Field::is_foreign)).is_some() {
                    display_is_readable(cx, literal, variant);
                } else if !display_names_no_cause(cx, literal, &template) {
                    server_display_is_constant(cx, variant, literal, &template);
                }
            }
        }
    }
}

/// A `Display` that is written elsewhere may say anything.
fn display_is_readable(cx: &Ctxt, tokens: impl ToTokens, variant: &Variant<'_>) {
    let name = variant.name();
    let problem = format!("the `Display` of `{name}` cannot be read here, so it is not sent");
    cx.error(
        tokens,
        format!("{problem}; add a `message = \"…\"` for the client"),
    );
}

/// A `Display` that prints the cause is for the operator.
fn display_names_no_cause(cx: &Ctxt, literal: &Text, template: &Template<'_>) -> bool {
    let Some(field) = template
        .mentions()
        .into_iter()
        .find(|field| field.may_be_foreign())
    else {
        return false;
    };
    let sentence = format!(
        "this prints {}, a foreign error, whose text no client may read; add a `message = \"…\"` for the client",
        field.in_words()
    );
    cx.error(literal, sentence);
    true
}

/// What the `Display` of a 5xx says with values is for the operator.
fn server_display_is_constant(cx: &Ctxt, variant: &Variant<'_>, literal: &Text, template: &Template<'_>) {
    if let Some(Status::Code(code)) = variant.attrs.status.value()
        && (500..600).contains(&code.value)
        && template.constant().is_none()
    {
        cx.error(
            literal,
            "what a 5xx prints of its fields is for the operator; add a `message = \"…\"` for the client",
        );
    }
}

/// `Display` is written by this derive, by another, or by hand.
pub(super) fn display_is_written(cx: &Ctxt, input: &Input<'_>) {
    if !input.implements_display() {
        return;
    }
    let without = || {
        let own = input.variants.iter().filter(|variant| !variant.forwards());
        own.filter(|variant| !variant.attrs.message.is_written() && !variant.attrs.broken)
    };
    if input.is_enum && without().count() == input.variants.len() && without().count() > 1 {
        let name = &input.item.ident;
        let way_out =
            "add `message = \"…\"` to its variants, or derive `thiserror::Error`, or say `display = own`";
        cx.error(name, format!("nothing writes what `{name}` says; {way_out}"));
        return;
    }
    for variant in without() {
        let name = variant.name();
        let way_out =
            "add `message = \"…\"`, or derive `thiserror::Error`, or say `display = own` on the type";
        cx.error(variant.ident, format!("`{name}` has no message; {way_out}"));
    }
}

/// Who writes `Display` by hand has no templates for another derive.
pub(super) fn own_display_has_no_templates(cx: &Ctxt, input: &Input<'_>) {
    if let (Some(key), Some(foreign)) = (input.attrs.display.key(), input.foreign) {
        cx.error(
            key,
            format!(
                "`display = own` contradicts the `{}` of this type; remove one of the two",
                foreign.attribute()
            ),
        );
    }
}
