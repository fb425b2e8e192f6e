//! Answers that may be in any of several dialects.

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, StatusCode};

use super::fit::Fit;
use super::scan::Scanner;
use super::text::readable;
use super::{Decoded, MAX_BYTES};
use crate::dialect::{Dialect, Listed, Spec};

/// Reads an answer that is written in one of several dialects, a tuple, of which it recognises which one.
///
/// Compared are the members that must be there, their JSON types and the constants, and the media type where a
/// dialect has one of its own. Of dialects that fit alike the first is taken; of a body that fits none, the one
/// that it has most of. Where it has nothing of any, no dialect is recognised, and the answer is its status.
///
/// ```
/// use error_core::dialects::{Bkend, BkendFlat, Butterbase};
/// use error_core::decode_any;
/// use http::{HeaderMap, StatusCode};
///
/// let read = |body: &'static str| {
///     decode_any::<(Butterbase, Bkend, BkendFlat)>(StatusCode::NOT_FOUND, &HeaderMap::new(), &body.into())
/// };
/// let flat = read(r#"{"error":"TABLE_NOT_FOUND","message":"There is no such table"}"#);
/// assert!(flat.is_in::<BkendFlat>());
/// assert_eq!(flat.code(), Some("TABLE_NOT_FOUND"));
///
/// let nested = read(r#"{"success":false,"error":{"code":"data/not-found","message":"No such row"}}"#);
/// assert!(nested.is_in::<Bkend>());
///
/// assert_eq!(read("<html>").dialect(), None);
/// ```
#[must_use]
pub fn decode_any<L: Dialect>(status: StatusCode, headers: &HeaderMap, body: &Bytes) -> Decoded {
    let text = readable(body, MAX_BYTES);
    let listed = recognised(L::LIST, headers, &text);
    let dialect = listed.map(|listed| (listed.spec(), listed.id()));
    super::read(dialect, status, headers, body, text)
}

fn recognised(list: &[Listed], headers: &HeaderMap, text: &str) -> Option<Listed> {
    let scan = Scanner::new(text);
    let mut best = None;
    for listed in list {
        let score = Score::of(listed.spec(), headers, scan);
        if score.is_some() && best.is_none_or(|(_, least)| score > least) {
            best = Some((*listed, score));
        }
    }
    best.map(|(listed, _)| listed)
}

/// How well a dialect fits: of two, the one that nothing speaks against, then the one that more speaks for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Score {
    fits: bool,
    is_media_type: bool,
    balance: i64,
}

impl Score {
    /// None where nothing speaks for it.
    fn of(spec: &'static Spec, headers: &HeaderMap, scan: Scanner<'_>) -> Option<Self> {
        let fit = Fit::of_body(spec, scan);
        let is_media_type = is_own_media_type(spec, headers);
        let score = Self {
            fits: fit.fits(),
            is_media_type,
            balance: i64::from(fit.there) + 2 * i64::from(fit.constants)
                - i64::from(fit.missing)
                - 2 * i64::from(fit.unlike)
                - 2 * i64::from(fit.mistyped),
        };
        let speaks_for = fit.there + fit.constants > 0 || is_media_type;
        speaks_for.then_some(score)
    }
}

/// Whether the answer has the media type that the dialect, and not every JSON, has.
fn is_own_media_type(spec: &Spec, headers: &HeaderMap) -> bool {
    let own = spec.media().filter(|own| *own != "application/json");
    let sent = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let plain = |media: &str| {
        media
            .split(';')
            .next()
            .unwrap_or_default()
            .trim()
            .to_ascii_lowercase()
    };
    own.zip(sent).is_some_and(|(own, sent)| plain(own) == plain(sent))
}
