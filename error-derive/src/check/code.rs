//! Codes, and where they are documented.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use crate::attr::{Slot, Status};
use crate::ctxt::Ctxt;
use crate::input::{Input, Variant};
use crate::lower::variant_name;
use crate::text::Text;

/// Every error has a code, unless it forwards to one that has.
pub(super) fn is_there(cx: &Ctxt, input: &Input<'_>, variant: &Variant<'_>) {
    if variant.attrs.code.is_written() || variant.attrs.broken || input.attrs.broken {
        return;
    }
    let name = variant.name();
    let forward = if input.is_enum {
        ", or `forward` where its only field is an API error"
    } else {
        ""
    };
    cx.error(
        variant.ident,
        format!("`{name}` has no code; add `#[api_error(code = \"…\", status = …)]`{forward}"),
    );
}

/// A documentation URL can be followed from everywhere.
pub(super) fn url_is_absolute(cx: &Ctxt, slot: &Slot<Text>) {
    let Some((key, url)) = slot.get() else {
        return;
    };
    let text = url.value();
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    if !rest.is_some_and(|rest| !rest.is_empty() && text.chars().all(|c| c.is_ascii_graphic())) {
        cx.error(
            url,
            format!("`{key}` is no absolute URL; write `{key} = \"https://…\"`"),
        );
    }
}

/// A code is carried by one variant, or by several that all say `shared`, and agree.
pub(super) fn are_different(cx: &Ctxt, input: &Input<'_>) {
    let mut first_of: BTreeMap<&str, &Variant<'_>> = BTreeMap::new();
    for variant in &input.variants {
        let Some(code) = variant.attrs.code.value() else {
            continue;
        };
        match first_of.entry(code.as_str()) {
            Entry::Vacant(place) => {
                place.insert(variant);
            }
            Entry::Occupied(place) => is_shared(cx, input, place.get(), variant, code),
        }
    }
}

/// Every carrier of a shared code says so.
fn is_shared(cx: &Ctxt, input: &Input<'_>, first: &Variant<'_>, variant: &Variant<'_>, code: &Text) {
    let text = code.value();
    let [name, this] = [first, variant].map(|carrier| variant_name(input, carrier.ident));
    let sentence = match (first.attrs.shared.is_written(), variant.attrs.shared.is_written()) {
        (true, true) => return carriers_agree(cx, &name, first, variant, code),
        (false, false) => {
            format!(
                "`{text}` is the code of `{name}` and of `{this}`; give each its own, or mark both `shared`"
            )
        }
        (true, false) => {
            format!("`{text}` is also the code of `{name}`, which says `shared`; say it here too")
        }
        (false, true) => {
            format!("`{text}` is also the code of `{name}`, which does not say `shared`; say it there too")
        }
    };
    cx.error(code, sentence);
}

/// What clients rely on is the same for every carrier of a shared code.
fn carriers_agree(cx: &Ctxt, name: &str, first: &Variant<'_>, variant: &Variant<'_>, code: &Text) {
    let (a, b) = (&first.attrs, &variant.attrs);
    let status = |status: Option<&Status>| match status {
        Some(Status::Code(code)) => Some(code.value),
        Some(Status::None(_)) => Some(0),
        None => None,
    };
    let docs = |slot: &Slot<Text>| slot.value().map(Text::value);
    let differing = [
        (
            "status",
            status(a.status.value()) != status(b.status.value()),
            b.status.key(),
        ),
        (
            "recovery",
            a.recovery.value() != b.recovery.value(),
            b.recovery.key(),
        ),
        (
            "audience",
            a.audience.is_written() != b.audience.is_written(),
            b.audience.key(),
        ),
        ("docs", docs(&a.docs) != docs(&b.docs), b.docs.key()),
        (
            "number",
            a.number.value().map(|number| number.value) != b.number.value().map(|number| number.value),
            b.number.key(),
        ),
        (
            "grpc",
            a.grpc.value().map(|grpc| grpc.value) != b.grpc.value().map(|grpc| grpc.value),
            b.grpc.key(),
        ),
    ];
    for (what, _, key) in differing.into_iter().filter(|row| row.1) {
        let sentence =
            format!("`{what}` differs from that of `{name}`, which shares this code; make them the same");
        match key {
            Some(key) => cx.error(key, sentence),
            None => cx.error(code, sentence),
        }
    }
}
