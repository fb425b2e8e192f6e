//! Short texts, put together before they are copied.

/// The end of a constant. As most constants are short, all of it is copied, whatever its length: that is but two
/// moves.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub struct Before<'a>(pub &'a [u8; SHORT], pub usize);

pub(crate) const SHORT: usize = 24;

pub(super) const WORD: usize = 8;

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

    /// Appends it, and the first bytes of a word.
    #[inline]
    pub(crate) fn with_word(self, word: [u8; WORD], length: usize, out: &mut Vec<u8>) {
        if !Few::<{ SHORT + WORD }>::has_room(out) {
            return self.without_room(word, length, out);
        }
        let mut few = Few::<{ SHORT + WORD }>::NONE;
        few.put(0, *self.0);
        few.put(self.1, word);
        few.append_to(self.1 + length, out);
    }

    #[cold]
    #[inline(never)]
    fn without_room(self, word: [u8; WORD], length: usize, out: &mut Vec<u8>) {
        self.append_to(out);
        out.extend_from_slice(word.get(..length).unwrap_or_default());
    }
}

/// Some bytes, which are put together before they are copied.
pub(super) struct Few<const N: usize>([u8; N]);

impl<const N: usize> Few<N> {
    pub(super) const NONE: Self = Self([0; N]);

    /// Whether all of it can be copied at once.
    #[inline]
    pub(super) fn has_room(out: &Vec<u8>) -> bool {
        out.capacity() - out.len() >= N
    }

    /// Sets the bytes at `at`.
    #[inline]
    pub(super) fn put<const M: usize>(&mut self, at: usize, bytes: [u8; M]) {
        let room = self.0.get_mut(at..);
        if let Some(room) = room.and_then(|room| room.first_chunk_mut()) {
            *room = bytes;
        }
    }

    /// Copies the first of them.
    #[inline]
    pub(super) fn append_to(&self, length: usize, out: &mut Vec<u8>) {
        let end = out.len() + length;
        out.extend_from_slice(&self.0);
        out.truncate(end);
    }
}
