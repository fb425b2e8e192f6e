//! The client's side: from the bytes of an answer back to the error that it tells of.
//!
//! A body is read along the template that it was written by, once, member by member. Nothing makes it fail:
//! codes and members that are unknown, members that are missing or of another type, HTML of a proxy, an empty or
//! truncated body are ordinary, and leave unread what does not fit. What it costs is bounded, whatever the body
//! is:
//!
//! - time and memory are linear in the length of the body, of which the first 4 MiB are read;
//! - it recurses as deep as the template is, and no deeper; what the template does not name is stepped over;
//! - of violations 1024 are kept, as many details of the error and of each violation, and 128 steps of a path;
//! - values of details are read when they are asked for, by `serde_json`, which stops at its own depth.

mod any;
mod choice;
mod decoded;
mod detail;
mod finish;
mod fit;
mod found;
mod headers;
mod item;
mod known;
mod layers;
mod list;
mod map;
mod path;
mod pattern;
mod place;
mod scan;
mod text;
mod time;
mod unescape;
mod value;
mod walk;
mod words;

use core::any::TypeId;
use std::borrow::Cow;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

pub use any::decode_any;
pub use decoded::Decoded;
use decoded::Inner;

use crate::dialect::{Dialect, Spec};
use found::{Found, Place};
use text::readable;
use walk::Walker;

/// The bytes of a body that are read.
const MAX_BYTES: usize = 4 << 20;

/// Reads an answer that is written in the dialect `D`.
///
/// The body is `Bytes`, so that keeping it copies nothing: texts and details are parts of it. One that was
/// received as a `Vec<u8>` or `String` becomes `Bytes` without a copy too.
///
/// ```
/// use std::time::Duration;
///
/// use error_core::{decode, dialects::Butterbase};
/// use http::{HeaderMap, HeaderValue, StatusCode, header::RETRY_AFTER};
///
/// let headers = HeaderMap::from_iter([(RETRY_AFTER, HeaderValue::from_static("30"))]);
/// let body = r#"{"error":{"code":"QUOTA_RATE_LIMIT","message":"Too many requests"}}"#.into();
/// let decoded = decode::<Butterbase>(StatusCode::TOO_MANY_REQUESTS, &headers, &body);
/// assert_eq!(decoded.code(), Some("QUOTA_RATE_LIMIT"));
/// assert_eq!(decoded.retry_after(), Some(Duration::from_secs(30)));
///
/// // What is no answer of the API is one without a code.
/// let decoded = decode::<Butterbase>(StatusCode::BAD_GATEWAY, &HeaderMap::new(), &"<html>".into());
/// assert_eq!((decoded.code(), decoded.message()), (None, "Bad Gateway"));
/// assert_eq!(decoded.body(), "<html>");
/// ```
#[must_use]
pub fn decode<D: Dialect>(status: StatusCode, headers: &HeaderMap, body: &Bytes) -> Decoded {
    if D::LIST.len() > 1 {
        return decode_any::<D>(status, headers, body);
    }
    let text = readable(body, MAX_BYTES);
    read(Some((D::SPEC, TypeId::of::<D>())), status, headers, body, text)
}

fn read(
    dialect: Option<(&'static Spec, TypeId)>,
    status: StatusCode,
    headers: &HeaderMap,
    body: &Bytes,
    text: Cow<'_, str>,
) -> Decoded {
    let known = match dialect {
        Some((spec, _)) if spec.hides(status.as_u16()) => None,
        _ => Some(status.as_u16()),
    };
    let mut inner = Inner::new(dialect, status, body);
    let mut walker = Walker::new(&text, &mut inner.found, known);
    if let Some((spec, _)) = dialect {
        walker.body(spec);
        if let (true, Some(said)) = (walker.guessed, walker.found.status.get().copied()) {
            // The status that decides stands behind what it decides: once more, with it.
            *walker.found = Found::default();
            walker = Walker::new(&text, walker.found, Some(said));
            walker.body(spec);
            walker.found.status.put(Place::URL, said);
        }
        walker.headers(spec, headers);
        walker.documentation(spec);
    }
    walker.retry(headers);
    walker.request_id(headers);
    let Walker {
        found,
        items,
        custom,
        mut texts,
        ..
    } = walker;
    let further = match custom {
        Some(custom) => finish::custom(found, *custom, &mut texts),
        None => Vec::new(),
    };
    inner.settled = finish::finish(found, items, inner.spec, status, &mut texts);
    inner.settled.violations.extend(further);
    inner.source.keep(texts.own, text);
    Decoded { inner }
}
