//! Short texts, put together before they are copied.

use crate::json::{both_halves, word_of};

/// The end of a constant. As most constants are short, all of it is copied, whatever its length: that is but two
/// moves.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub struct Before<'a>(pub &'a [u8; SHORT], pub usize);

pub(crate) const SHORT: usize = 16;

const WORD: usize = 8;

impl Before<'static> {
    /// Nothing.
    pub(crate) const NOTHING: Self = Before(&[0; SHORT], 0);
}

impl Before<'_> {
    #[inline]
    pub(crate) fn append_to(self, out: &mut Vec<u8>) {
        let end = out.len() + self.1;
        out.extend_from_slice(self.0);
        out.truncate(end);
    }

    /// Appends it and a number; returns whether there was room for both, and few enough digits.
    #[inline]
    pub(crate) fn with_number(self, number: u64, out: &mut Vec<u8>) -> bool {
        let Some((word, digits)) = word_of(number).filter(|_| Few::<{ SHORT + WORD }>::has_room(out)) else {
            return false;
        };
        let mut few = Few([0; SHORT + WORD]);
        few.put(0, *self.0);
        few.put(self.1, word);
        few.append_to(self.1 + digits, out);
        true
    }

    /// Appends it and a text in quotes; returns whether there was room for both, and the text is short and stands
    /// for itself, as `is_plain` says of its words.
    #[inline]
    pub(crate) fn with_quoted<const Q: usize>(
        self,
        quote: [u8; Q],
        text: &str,
        is_plain: impl Fn(u64) -> bool,
        out: &mut Vec<u8>,
    ) -> bool {
        if !Few::<{ SHORT + 3 * WORD }>::has_room(out) {
            return false;
        }
        let mut few = Few([0; SHORT + 3 * WORD]);
        let (bytes, start) = (text.as_bytes(), self.1 + Q);
        let end = start + bytes.len();
        few.put(0, *self.0);
        few.put(self.1, quote);
        // The halves of a text, which may overlap.
        if let (Some(first), Some(last), ..=16) =
            (bytes.first_chunk::<8>(), bytes.last_chunk::<8>(), bytes.len())
            && is_plain(u64::from_le_bytes(*first))
            && is_plain(u64::from_le_bytes(*last))
        {
            few.put(start, *first);
            few.put(end - last.len(), *last);
        } else if let (Some(first), Some(last), ..=8, Some(both)) = (
            bytes.first_chunk::<4>(),
            bytes.last_chunk::<4>(),
            bytes.len(),
            both_halves(bytes),
        ) && is_plain(both)
        {
            few.put(start, *first);
            few.put(end - last.len(), *last);
        } else {
            return false;
        }
        few.put(end, quote);
        few.append_to(end + Q, out);
        true
    }
}

/// Some bytes, which are put together before they are copied.
struct Few<const N: usize>([u8; N]);

impl<const N: usize> Few<N> {
    /// Whether all of it can be copied at once.
    #[inline]
    fn has_room(out: &Vec<u8>) -> bool {
        out.capacity() - out.len() >= N
    }

    /// Sets the bytes at `at`.
    #[inline]
    fn put<const M: usize>(&mut self, at: usize, bytes: [u8; M]) {
        let room = self.0.get_mut(at..);
        if let Some(room) = room.and_then(|room| room.first_chunk_mut()) {
            *room = bytes;
        }
    }

    /// Copies the first of them.
    #[inline]
    fn append_to(&self, length: usize, out: &mut Vec<u8>) {
        let end = out.len() + length;
        out.extend_from_slice(&self.0);
        out.truncate(end);
    }
}
