//! The headers of a dialect, in the one walk.

use super::place::{Around, Place, Step};
use super::walk::{Visitor, pieces};
use crate::dialect::{Piece, Spec};
use crate::text::same;

/// The headers of the dialect `depth` bases below `top`, and of its own bases, but for those that a dialect
/// above lays its own over.
#[inline]
pub(super) const fn headers(top: &'static Spec, depth: usize, around: Around, visitor: &mut Visitor<'_, '_>) {
    let Some(spec) = base(top, depth) else { return };
    let mut i = 0;
    while i < spec.headers.len() {
        let header = &spec.headers[i];
        if !header.optional && !is_named_above(top, depth, header.name) {
            let place = Place {
                outer: None,
                step: Step::Header(header.name),
            };
            pieces(header.value, around, &place, visitor);
        }
        i += 1;
    }
    headers(top, depth + 1, around, visitor);
}

pub(super) const fn base(top: &'static Spec, depth: usize) -> Option<&'static Spec> {
    match (depth, top.base) {
        (0, _) => Some(top),
        (_, Some(next)) => base(next, depth - 1),
        (_, None) => None,
    }
}

pub(super) const fn is_named_above(top: &'static Spec, depth: usize, name: &str) -> bool {
    let mut above = 0;
    while above < depth {
        if let Some(spec) = base(top, above) {
            let mut i = 0;
            while i < spec.headers.len() {
                if same(spec.headers[i].name, name) {
                    return true;
                }
                i += 1;
            }
        }
        above += 1;
    }
    false
}

#[inline]
pub(super) const fn challenge(spec: &'static Spec) -> Option<&'static [Piece]> {
    match (spec.challenge, spec.base) {
        (Some(pieces), _) => Some(pieces),
        (None, Some(base)) => challenge(base),
        (None, None) => None,
    }
}
