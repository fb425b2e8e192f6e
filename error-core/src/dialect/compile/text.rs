//! Texts with holes in them.

use super::scene::Scene;
use super::state::Known;
use crate::dialect::Piece;
use crate::dialect::program::{Builder, Fill, Mode, flag, op};

impl Scene<'_> {
    /// A text; `null` where one of its holes has nothing.
    pub(super) const fn text(&self, pieces: &[Piece], out: &mut Builder<'_>) {
        let state = self.text_state(pieces);
        match state.complete {
            Known::Yes => self.quoted(pieces, out),
            Known::No => out.hole(Mode::Value, Fill::Lack, &[], b"text"),
            Known::AtRunTime => {
                let choice = out.open(op::CHOICE);
                // Its constant parts are something.
                let start = out.open_block(op::BLOCK, flag::SOME);
                self.asked().quoted(pieces, out);
                out.close(start);
                let start = out.open_block(op::BLOCK, flag::CONSTANT);
                out.hole(Mode::Value, Fill::Lack, &[], b"text");
                out.close(start);
                out.close(choice);
            }
        }
    }

    const fn quoted(&self, pieces: &[Piece], out: &mut Builder<'_>) {
        out.parts(&[b"\""]);
        let mut i = 0;
        while i < pieces.len() {
            match &pieces[i] {
                Piece::Const(text) => out.literal().text(text),
                Piece::Hole(hole) => self.hole(hole, Mode::Inside, out),
            }
            i += 1;
        }
        out.parts(&[b"\""]);
    }

    /// A text of a header. Inside quotes, what fills a hole is escaped as a quoted string.
    pub(super) const fn header(&self, pieces: &[Piece], out: &mut Builder<'_>) {
        let (mut in_quotes, mut i) = (false, 0);
        while i < pieces.len() {
            match &pieces[i] {
                Piece::Const(text) => {
                    out.literal().text(text);
                    in_quotes = ends_in_quotes(text.as_bytes(), in_quotes);
                }
                Piece::Hole(hole) => {
                    self.hole(hole, if in_quotes { Mode::Quoted } else { Mode::Header }, out);
                }
            }
            i += 1;
        }
    }
}

/// Whether the text after `text` is inside a quoted string.
pub(crate) const fn ends_in_quotes(text: &[u8], mut in_quotes: bool) -> bool {
    let mut i = 0;
    while i < text.len() {
        match text[i] {
            b'\\' if in_quotes => i += 1,
            b'"' => in_quotes = !in_quotes,
            _ => {}
        }
        i += 1;
    }
    in_quotes
}
