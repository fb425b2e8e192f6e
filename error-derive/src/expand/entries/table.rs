//! The table of entries.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, format_ident, quote};

use super::status_name;
use crate::attr::Recovery;
use crate::case::cases_of;
use crate::columns::{Column, Rare};
use crate::key::key;
use crate::model::{Detail, Facts, From, Message, Model, Own, Status};
use crate::text::Text;

/// What every error has as columns of literals, and after it what only some have.
pub(super) fn expand(model: &Model<'_>) -> TokenStream {
    let (mut texts, mut numbers, mut keys) = (Column::default(), Column::default(), Column::default());
    let mut names = String::new();
    let mut rare = Rare::default();
    for (i, own) in model.own().enumerate() {
        three_texts(&mut texts, &own.facts);
        numbers.push(Literal::u128_unsuffixed(number(own)));
        names.extend(three_names(&own.facts));
        keys.push(Literal::u128_unsuffixed(key(&own.facts.code_text)));
        rare_facts(&mut rare, i, &own.facts);
        rare_lists(&mut rare, i, own);
        if let Some(name) = retry_detail(model, own) {
            rare.add(i, "retry_detail", name.to_token_stream());
        }
    }
    let (texts, numbers, keys, rare) = (texts.list(), numbers.list(), keys.list(), rare.calls());
    quote!(__api::Table::new(__TYPE, #names, #texts, #numbers, #keys)#rare.entries())
}

/// In the order of `error_core`.
fn three_texts(texts: &mut Column, facts: &Facts<'_>) {
    let message = facts.message_token.clone();
    texts.push(facts.code.generated());
    texts.push(message.unwrap_or_else(|| Literal::string(&facts.message)));
    texts.push(
        facts
            .remediation
            .map_or_else(|| Literal::string(""), Text::generated),
    );
}

/// In the order of `error_core`.
fn three_names<'a>(facts: &'a Facts<'_>) -> [&'a str; 3] {
    [&facts.variant, &facts.title, &facts.anchor]
}

/// Line, status, cases, flags and the lengths of the names, as `error_core` takes them apart.
fn number(own: &Own<'_>) -> u128 {
    let facts = &own.facts;
    let status = match facts.status {
        Status::Code(code) => code,
        Status::Never | Status::Inferred => 0,
    };
    let flags = [
        !matches!(own.message, Message::Constant),
        own.retry.is_some(),
        own.violations.is_some(),
        facts.internal,
        facts.fallback,
        facts.shared,
        facts.escapes,
        facts.remediation.is_some(),
    ];
    let flags = (0..)
        .zip(flags)
        .fold(0, |bits, (i, flag)| bits | u64::from(flag) << i);
    let number = u64::from(facts.line)
        | u64::from(status) << 32
        | u64::from(cases_of(&facts.code_text)) << 48
        | flags << 56;
    let lengths = (0..)
        .zip(three_names(facts))
        .fold(0, |bits, (i, name)| bits | (name.len() as u128) << (64 + 21 * i));
    u128::from(number) | lengths
}

fn rare_facts(rare: &mut Rare, i: usize, facts: &Facts<'_>) {
    let texts = [
        ("description", facts.description),
        ("docs", facts.docs.as_deref()),
        ("category", facts.category.as_deref()),
        ("deprecated", facts.deprecated.as_deref()),
        ("grpc", facts.grpc),
    ];
    for (name, text) in texts {
        if let Some(text) = text {
            rare.add(i, name, text.to_token_stream());
        }
    }
    let numbers = [("attempts", facts.attempts), ("retry_after", facts.retry_after)];
    for (name, number) in numbers {
        if let Some(number) = number {
            rare.add(i, name, Literal::u32_unsuffixed(number).into_token_stream());
        }
    }
    if let Some(number) = facts.number {
        rare.add(i, "number", number.into_token_stream());
    }
    if facts.status == Status::Inferred {
        let name = status_name(i);
        rare.add(i, "status", quote!(#name.status));
    }
    if let Some(recovery) = facts.recovery {
        let name = match recovery {
            Recovery::Retry => quote!(Retry),
            Recovery::Correct => quote!(Correct),
            Recovery::Escalate => quote!(Escalate),
        };
        rare.add(i, "recovery", quote!(__api::Recovery::#name));
    }
}

/// The detail that the time to wait is too: it comes back from the header as well.
fn retry_detail<'a>(model: &Model<'_>, own: &'a Own<'_>) -> Option<&'a str> {
    let retry = own.retry.filter(|_| model.decode.is_some())?;
    let mut details = own.details.iter().zip(&own.facts.details);
    details
        .find(|(value, _)| value.field().name == retry.name)
        .map(|(_, facts)| facts.name.as_str())
}

fn rare_lists(rare: &mut Rare, i: usize, own: &Own<'_>) {
    let facts = &own.facts;
    if !facts.placeholders.is_empty() {
        let mut names = Column::default();
        for name in &facts.placeholders {
            names.push(Literal::string(name));
        }
        rare.add(i, "placeholders", names.reference());
    }
    let details = facts.details.iter().enumerate();
    list(rare, i, "details", details.map(|(i, facts)| detail(i, facts)));
    let headers = facts.headers.iter();
    list(
        rare,
        i,
        "headers",
        headers.map(|(name, value)| quote!((#name, #value))),
    );
    let fields = own.headers.iter();
    list(
        rare,
        i,
        "field_headers",
        fields.map(|header| header.0.to_token_stream()),
    );
}

fn list(rare: &mut Rare, i: usize, name: &'static str, items: impl ExactSizeIterator<Item = TokenStream>) {
    if items.len() > 0 {
        rare.add(i, name, quote!(&[#(#items),*]));
    }
}

fn detail(i: usize, detail: &Detail) -> TokenStream {
    let (name, nullable) = (&detail.name, detail.shape.nullable);
    let kind = format_ident!("{}", detail.shape.kind.name());
    let from = match &detail.from {
        From::Field { skip_none } => {
            let index = Literal::usize_unsuffixed(i);
            quote!(Field { index: #index, skip_none: #skip_none })
        }
        From::Constant(json) => quote!(Constant(#json)),
        From::Context => quote!(Context),
    };
    let (kind, from) = (quote!(__api::Kind::#kind), quote!(__api::DetailFrom::#from));
    quote!(__api::DetailFacts { name: #name, kind: #kind, nullable: #nullable, from: #from })
}
