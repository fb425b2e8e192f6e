//! Statuses by number and by name.

use quote::ToTokens;
use syn::{Ident, Path};

use super::meta::Form;
use super::value::{Constant, equal, integer, wrong};
use super::{Meta, Row};
use crate::ctxt::Ctxt;
use crate::suggest::suggest;

/// The status of a variant.
pub(crate) enum Status {
    /// `429` or `TOO_MANY_REQUESTS`
    Code(Constant<u16>),
    /// `none`
    None(Ident),
}

/// A number, a name as in `http::StatusCode`, or `none`.
pub(super) fn status(cx: &Ctxt, meta: &Meta, row: &Row) -> Option<Status> {
    if let Some(status) = plain(meta) {
        return Some(Status::Code(status));
    }
    if let Some(literal) = integer(meta) {
        return match literal.base10_parse() {
            Ok(value) if literal.suffix().is_empty() => Some(Status::Code(Constant {
                value,
                tokens: literal.into_token_stream(),
            })),
            _ => wrong(cx, meta, row),
        };
    }
    let path: Path = equal(meta).or_else(|| wrong(cx, meta, row))?;
    let word = path.segments.last().map(|segment| segment.ident.clone())?;
    if path.is_ident("none") {
        return Some(Status::None(word));
    }
    let name = word.to_string();
    let known = STATUSES.iter().find(|row| row.1 == name);
    let Some(&(value, _)) = known else {
        let mut way_out = suggest(&name, STATUSES.iter().map(|row| row.1));
        if way_out.is_empty() {
            way_out = format!("; write {}", row.written);
        }
        cx.error(&path, format!("unknown status `{name}`{way_out}"));
        return None;
    };
    // The name is looked up here, not by the compiler: what stands before it must be what it seems.
    let mut before = path.segments.iter().rev().skip(1);
    if before.next().is_some_and(|segment| segment.ident != "StatusCode") {
        let problem = format!("only `StatusCode` has a `{name}` that is known here");
        cx.error(
            &path,
            format!("{problem}; write `{name}` or `StatusCode::{name}`"),
        );
        return None;
    }
    Some(Status::Code(Constant {
        value,
        tokens: path.into_token_stream(),
    }))
}

/// A few digits, as nearly all are, without a parser.
fn plain(meta: &Meta) -> Option<Constant<u16>> {
    let Form::Literal(literal) = &meta.given else {
        return None;
    };
    let digits = literal.to_string();
    let is_plain = digits.len() <= 3 && digits.bytes().all(|byte| byte.is_ascii_digit());
    Some(Constant {
        value: digits.parse().ok().filter(|_| is_plain)?,
        tokens: literal.to_token_stream(),
    })
}

/// The registered statuses of errors (RFC 9110 and the IANA registry), named as in `http::StatusCode`.
const STATUSES: &[(u16, &str)] = &[
    (400, "BAD_REQUEST"),
    (401, "UNAUTHORIZED"),
    (402, "PAYMENT_REQUIRED"),
    (403, "FORBIDDEN"),
    (404, "NOT_FOUND"),
    (405, "METHOD_NOT_ALLOWED"),
    (406, "NOT_ACCEPTABLE"),
    (407, "PROXY_AUTHENTICATION_REQUIRED"),
    (408, "REQUEST_TIMEOUT"),
    (409, "CONFLICT"),
    (410, "GONE"),
    (411, "LENGTH_REQUIRED"),
    (412, "PRECONDITION_FAILED"),
    (413, "PAYLOAD_TOO_LARGE"),
    (413, "CONTENT_TOO_LARGE"),
    (414, "URI_TOO_LONG"),
    (415, "UNSUPPORTED_MEDIA_TYPE"),
    (416, "RANGE_NOT_SATISFIABLE"),
    (417, "EXPECTATION_FAILED"),
    (418, "IM_A_TEAPOT"),
    (421, "MISDIRECTED_REQUEST"),
    (422, "UNPROCESSABLE_ENTITY"),
    (422, "UNPROCESSABLE_CONTENT"),
    (423, "LOCKED"),
    (424, "FAILED_DEPENDENCY"),
    (425, "TOO_EARLY"),
    (426, "UPGRADE_REQUIRED"),
    (428, "PRECONDITION_REQUIRED"),
    (429, "TOO_MANY_REQUESTS"),
    (431, "REQUEST_HEADER_FIELDS_TOO_LARGE"),
    (451, "UNAVAILABLE_FOR_LEGAL_REASONS"),
    (500, "INTERNAL_SERVER_ERROR"),
    (501, "NOT_IMPLEMENTED"),
    (502, "BAD_GATEWAY"),
    (503, "SERVICE_UNAVAILABLE"),
    (504, "GATEWAY_TIMEOUT"),
    (505, "HTTP_VERSION_NOT_SUPPORTED"),
    (506, "VARIANT_ALSO_NEGOTIATES"),
    (507, "INSUFFICIENT_STORAGE"),
    (508, "LOOP_DETECTED"),
    (510, "NOT_EXTENDED"),
    (511, "NETWORK_AUTHENTICATION_REQUIRED"),
];
