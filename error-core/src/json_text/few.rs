//! Short texts, put together before they are copied.

/// The end of a constant. As most constants are short, all of it is copied, whatever its length: that is but two
/// moves.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub struct Before(pub &'static [u8; SHORT], pub usize);

pub(super) const SHORT: usize = 16;

impl Before {
    #[inline]
    pub(super) fn append_to(self, out: &mut Vec<u8>) {
        let end = out.len() + self.1;
        out.extend_from_slice(self.0);
        out.truncate(end);
    }
}

/// Some bytes, which are put together before they are copied.
pub(super) struct Few<const N: usize> {
    bytes: [u8; N],
}

impl<const N: usize> Few<N> {
    /// With the constant before them; `None` where there is no room for it all.
    #[inline]
    pub(super) fn new(before: Before, out: &Vec<u8>) -> Option<Self> {
        if out.capacity() - out.len() < N {
            return None;
        }
        let mut few = Self { bytes: [0; N] };
        few.put(0, *before.0);
        Some(few)
    }

    /// Sets the bytes at `at`.
    #[inline]
    pub(super) fn put<const M: usize>(&mut self, at: usize, bytes: [u8; M]) {
        let room = self.bytes.get_mut(at..);
        if let Some(room) = room.and_then(|room| room.first_chunk_mut()) {
            *room = bytes;
        }
    }

    /// Copies the first of them.
    #[inline]
    pub(super) fn append_to(self, length: usize, out: &mut Vec<u8>) {
        let end = out.len() + length;
        out.extend_from_slice(&self.bytes);
        out.truncate(end);
    }
}
