//! Texts of headers that need no program.

use bytes::Bytes;

use crate::dialect::Piece;
use crate::dialect::compile::scene::{Scene, Value};
use crate::dialect::compile::text::ends_in_quotes;
use crate::dialect::program::Fill;
use crate::envelope::Occurrence;
use crate::json::push_quoted_pair;

/// A text of constants, and of texts of the entry and of the context as they are: empty where one of them lacks.
/// `None` where there is more in it.
pub(super) fn plain(occurrence: &Occurrence<'_>, pieces: &[Piece]) -> Option<Bytes> {
    let scene = Scene::outside(occurrence.spec, occurrence.entry.facts());
    if let [Piece::Hole(hole)] = pieces
        && let Value::Text(text, None) = scene.value(hole)
    {
        return Some(Bytes::from_static(text.as_bytes()));
    }
    let (mut out, mut in_quotes) = (Vec::with_capacity(64), false);
    for piece in pieces {
        let text = match piece {
            Piece::Const(text) => {
                out.extend_from_slice(text.as_bytes());
                in_quotes = ends_in_quotes(text.as_bytes(), in_quotes);
                continue;
            }
            Piece::Hole(hole) => match scene.value(hole) {
                Value::Text(text, None) => text,
                Value::Dynamic {
                    fill: Fill::Context,
                    argument,
                    ..
                } if hole.forms.is_empty() => match occurrence.context.text(argument) {
                    Some(text) => text,
                    None if occurrence.context.value(argument).is_none() => return Some(Bytes::new()),
                    None => return None,
                },
                _ => return None,
            },
        };
        if in_quotes {
            push_quoted_pair(text, &mut out);
        } else {
            out.extend_from_slice(text.as_bytes());
        }
    }
    Some(Bytes::from(out.into_boxed_slice()))
}
