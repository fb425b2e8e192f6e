//! Statuses and what they oblige to.

use crate::attr::Status;
use crate::ctxt::Ctxt;
use crate::input::{Input, Variant};
use crate::text::Text;

/// A framework's response is in a dialect.
pub(super) fn framework_needs_dialect(cx: &Ctxt, input: &Input<'_>) {
    if let Some(key) = input
        .attrs
        .axum
        .key()
        .filter(|_| !input.attrs.dialect.is_written() && !input.attrs.broken)
    {
        cx.error(key, "`axum` needs a dialect to answer in; add `dialect = Path`");
    }
}

/// Every error has a status, unless its dialect infers one from the code.
pub(super) fn is_there(cx: &Ctxt, input: &Input<'_>, variant: &Variant<'_>) {
    let attrs = &variant.attrs;
    let inferred = input.attrs.dialect.is_written() || input.attrs.broken;
    if let Some(code) = attrs
        .code
        .key()
        .filter(|_| !attrs.status.is_written() && !inferred && !attrs.broken)
    {
        let name = variant.name();
        cx.error(
            code,
            format!("`{name}` has no status; add `status = …`, from 400 to 599, or `status = none`"),
        );
    }
}

/// The status of an error is 4xx or 5xx.
pub(super) fn is_of_an_error(cx: &Ctxt, variant: &Variant<'_>) {
    if let Some(Status::Code(code)) = variant.attrs.status.value()
        && !(400..=599).contains(&code.value)
    {
        let written = &code.tokens;
        cx.error(
            written,
            format!("`{written}` is not the status of an error; write one from 400 to 599, or `none`"),
        );
    }
}

/// Some statuses oblige to a header (RFC 9110, sections 15.5.6, 15.5.8 and 15.5.22).
/// That of 401 needs no rule: every 401 has a challenge.
pub(super) fn has_its_header(cx: &Ctxt, variant: &Variant<'_>) {
    let Some(Status::Code(code)) = variant.attrs.status.value() else {
        return;
    };
    let (name, example) = match code.value {
        405 => ("Allow", "GET"),
        407 => ("Proxy-Authenticate", "Basic"),
        426 => ("Upgrade", "HTTP/2.0"),
        _ => return,
    };
    let constants = variant
        .attrs
        .headers
        .value()
        .into_iter()
        .flatten()
        .map(|pair| pair.name.clone());
    let fields = variant
        .fields
        .iter()
        .filter_map(|field| field.attrs.header.value())
        .map(Text::value);
    let unread = variant.attrs.headers.is_written() && variant.attrs.headers.value().is_none();
    if !unread
        && !constants
            .chain(fields)
            .any(|given| given.eq_ignore_ascii_case(name))
    {
        let status = code.value;
        let constant = format!("`headers(\"{name}\" = \"{example}\")`");
        cx.error(
            &code.tokens,
            format!(
                "{status} needs the header `{name}`; add {constant}, or a field with `header = \"{name}\"`"
            ),
        );
    }
}
