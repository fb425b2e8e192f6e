//! From what was written, and found right, to what is to be generated.

pub(crate) mod kind;
mod message;

use syn::Ident;
use syn::ext::IdentExt;

use crate::attr;
use crate::case::words;
use crate::input::{Field, Input, Variant};
use crate::message::json;
use crate::model::{self, Detail, Facts, Forward, From, Model, Own, Path, Status, Value};
use crate::path;
use crate::text::Text;
use crate::title::title;
use kind::{Kind, Shape};
use message::Said;

pub(crate) fn lower<'a>(input: &'a Input<'a>) -> Model<'a> {
    Model {
        ident: &input.item.ident,
        name: input.item.ident.unraw().to_string(),
        generics: &input.item.generics,
        krate: path::krate(input),
        dialect: input.attrs.dialect.value(),
        category: input.attrs.category.value().map(Text::value),
        challenge: input.attrs.challenge.value().map(Text::value),
        display: input.implements_display(),
        decode: input.attrs.decode.key(),
        axum: input.attrs.axum.key(),
        variants: input
            .variants
            .iter()
            .filter_map(|variant| lower_variant(input, variant))
            .collect(),
    }
}

fn lower_variant<'a>(input: &'a Input<'a>, variant: &'a Variant<'a>) -> Option<model::Variant<'a>> {
    let ident = variant.ident;
    let path = Path::of(input.item, input.is_enum, ident);
    if variant.forwards() {
        let field = variant.only_field()?;
        return Some(model::Variant::Forward(Forward { path, field }));
    }
    let code = variant.attrs.code.value()?;
    Some(model::Variant::Own(Box::new(lower_own(
        input, variant, path, code,
    ))))
}

fn lower_own<'a>(input: &'a Input<'a>, variant: &'a Variant<'a>, path: Path<'a>, code: &'a Text) -> Own<'a> {
    let text = message::lower(input, variant);
    let headers = variant
        .fields
        .iter()
        .filter_map(|field| Some((field.attrs.header.value()?.value(), field)))
        .collect();
    Own {
        path,
        is_unit: variant.is_unit && input.is_enum,
        facts: lower_facts(input, variant, code, &text),
        message: text.message,
        direct: text.direct,
        details: detail_fields(variant).map(value).collect(),
        violations: variant
            .fields
            .iter()
            .find(|field| field.attrs.violations.is_written()),
        retry: variant
            .fields
            .iter()
            .find(|field| field.attrs.retry_field.is_written()),
        headers,
        source: variant.source(),
        fields: &variant.fields,
    }
}

fn value<'a>(field: &'a Field<'a>) -> Value<'a> {
    if field.attrs.retry_field.is_written() {
        Value::Seconds(field)
    } else {
        Value::Plain(field)
    }
}

fn detail_fields<'a>(variant: &'a Variant<'a>) -> impl Iterator<Item = &'a Field<'a>> {
    variant
        .fields
        .iter()
        .filter(|field| field.attrs.detail.is_written())
}

fn lower_facts<'a>(
    input: &'a Input<'a>,
    variant: &'a Variant<'a>,
    code: &'a Text,
    text: &Said<'a>,
) -> Facts<'a> {
    let attrs = &variant.attrs;
    let string = |slot: &attr::Slot<Text>| slot.value().map(Text::value);
    let code_text = code.value();
    let words = words(&code_text);
    let anchor = words.join("-");
    let base = input
        .attrs
        .docs_base
        .value()
        .map(|base| format!("{}#{anchor}", base.value().trim_end_matches('#')));
    let facts = Facts {
        variant: variant_name(input, variant.ident),
        line: line(variant.ident),
        code,
        status: status(variant),
        title: string(&attrs.title).unwrap_or_else(|| title(&words)),
        description: variant.description.as_deref(),
        message: text.written.clone(),
        message_token: text.token.clone(),
        placeholders: text.placeholders.clone(),
        remediation: attrs.remediation.value(),
        anchor,
        docs: string(&attrs.docs).or(base),
        category: string(&attrs.category).filter(|_| input.is_enum),
        recovery: attrs.recovery.value().copied(),
        attempts: attrs.attempts.value().map(|attempts| attempts.value),
        retry_after: attrs.retry_after.value().map(|seconds| seconds.value),
        number: attrs.number.value().map(|number| number.value),
        grpc: attrs.grpc.value().map(|grpc| grpc.value),
        details: details(input, variant),
        headers: constant_headers(variant),
        internal: attrs.audience.is_written(),
        fallback: attrs.fallback.is_written(),
        shared: attrs.shared.is_written(),
        deprecated: string(&attrs.deprecated),
        escapes: false,
        code_text,
    };
    Facts {
        escapes: escapes(input, &facts),
        ..facts
    }
}

/// `Enum::Variant`, or the name of the struct.
pub(crate) fn variant_name(input: &Input<'_>, ident: &Ident) -> String {
    if input.is_enum {
        format!("{}::{}", input.item.ident.unraw(), ident.unraw())
    } else {
        ident.unraw().to_string()
    }
}

/// The line that the variant begins on; tests run outside of a compiler and have none.
fn line(ident: &Ident) -> u32 {
    if proc_macro::is_available() {
        u32::try_from(ident.span().unwrap().line()).unwrap_or(0)
    } else {
        0
    }
}

fn status(variant: &Variant<'_>) -> Status {
    match variant.attrs.status.value() {
        Some(attr::Status::Code(code)) => Status::Code(code.value),
        Some(attr::Status::None(_)) => Status::Never,
        None => Status::Inferred,
    }
}

fn constant_headers(variant: &Variant<'_>) -> Vec<(String, String)> {
    let pairs = variant.attrs.headers.value().into_iter().flatten();
    pairs
        .map(|pair| (pair.name.clone(), pair.value.value()))
        .collect()
}

/// Fields first: the position of a detail that is a field is what `ApiError::details` calls it by.
pub(crate) fn details(input: &Input<'_>, variant: &Variant<'_>) -> Vec<Detail> {
    let fields = detail_fields(variant).map(|field| Detail {
        name: wire_name(input, field),
        shape: match value(field) {
            Value::Plain(field) => kind::of(&field.syntax.ty),
            Value::Seconds(field) => Shape {
                kind: Kind::Integer,
                nullable: kind::in_option(&field.syntax.ty).is_some(),
            },
        },
        from: From::Field {
            skip_none: field
                .attrs
                .detail
                .value()
                .is_some_and(|detail| detail.skip_none.is_some()),
        },
    });
    let constants = variant
        .attrs
        .details
        .value()
        .into_iter()
        .flatten()
        .map(|pair| Detail {
            name: if pair.literal {
                pair.name.clone()
            } else {
                renamed(input, &pair.name)
            },
            shape: Shape {
                kind: pair.value.kind,
                nullable: false,
            },
            from: From::Constant(pair.value.json.clone()),
        });
    let context = variant.attrs.context.value().into_iter().flatten().map(|name| {
        let name = name.unraw().to_string();
        Detail {
            shape: kind::of_context(&name),
            name,
            from: From::Context,
        }
    });
    fields.chain(constants).chain(context).collect()
}

/// What a field is called on the wire: as its attribute says, else by its own name.
pub(crate) fn wire_name(input: &Input<'_>, field: &Field<'_>) -> String {
    let given = field.attrs.detail.value().and_then(|detail| detail.name.as_ref());
    given.map_or_else(|| renamed(input, &field.name), Text::value)
}

pub(crate) fn renamed(input: &Input<'_>, name: &str) -> String {
    input
        .attrs
        .rename_details
        .value()
        .map_or_else(|| name.to_owned(), |case| case.apply(name))
}

/// Whether one of the texts that a dialect can send needs escaping in JSON. An anchor never does.
fn escapes(input: &Input<'_>, facts: &Facts<'_>) -> bool {
    let category = || input.attrs.category.value().map(Text::as_str);
    let needs = |text: Option<&str>| text.is_some_and(json::needs_escape);
    json::needs_escape(&facts.code_text)
        || json::needs_escape(&facts.title)
        || json::needs_escape(&facts.message)
        || needs(facts.remediation.map(Text::as_str))
        || needs(facts.docs.as_deref())
        || needs(facts.category.as_deref().or_else(category))
        || facts
            .details
            .iter()
            .any(|detail| json::needs_escape(&detail.name))
}
