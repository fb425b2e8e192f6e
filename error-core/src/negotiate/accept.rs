//! `Accept`: which of the dialects its media ranges prefer (RFC 9110, section 12.5.1).

use http::HeaderMap;
use http::header::ACCEPT;

use super::range::{MediaType, Range, split};
use crate::dialect::Listed;

const JSON: &str = "application/json";

/// The dialect that is preferred; none where nothing is said for one more than for another.
pub(super) fn preferred(headers: &HeaderMap, list: &[Listed]) -> Option<Listed> {
    if !headers.contains_key(ACCEPT) {
        return None;
    }
    let mut best: Option<(Wish, usize)> = None;
    for (at, listed) in list.iter().enumerate() {
        let wish = Wish::of(listed.spec().content_type(), headers);
        // Of equals, the first.
        if wish > best.map(|(wish, _)| wish) {
            best = wish.map(|wish| (wish, at));
        }
    }
    let (wish, at) = best?;
    // A wildcard wants the first as much as any other.
    (at > 0 || wish.precision > 1).then(|| list[at])
}

/// How much a media type is wanted: by weight, then by how precisely it is named.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Wish {
    weight: u16,
    precision: u16,
    /// `application/json` is what a client asks of all other answers; one that names another media type means
    /// errors.
    is_own: bool,
}

impl Wish {
    /// By the most precise of the ranges that match; none where none does, or where its weight is 0.
    fn of(media_type: &str, headers: &HeaderMap) -> Option<Self> {
        let media_type = MediaType::parse(media_type)?;
        let mut best = None;
        for line in headers.get_all(ACCEPT) {
            for range in split(line.to_str().unwrap_or_default(), ',') {
                if let Some(range) = Range::parse(range)
                    && let Some(precision) = range.precision_for(&media_type)
                {
                    best = best.max(Some((precision, range.weight)));
                }
            }
        }
        let (precision, weight) = best?;
        let is_own = precision > 1 && !media_type.is(JSON);
        let wish = Self {
            weight,
            precision: precision.min(2),
            is_own,
        };
        (weight > 0).then_some(wish)
    }
}
