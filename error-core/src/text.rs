//! Text that is put together in a `const`.

/// Counts what is written to it, and keeps as much as its buffer holds.
///
/// The same function is run twice: over an empty buffer for the length, then over an array of that length.
#[doc(hidden)]
pub struct ConstText<'a> {
    buffer: &'a mut [u8],
    len: usize,
}

impl<'a> ConstText<'a> {
    /// Writes to the start of `buffer`.
    #[must_use]
    #[inline]
    pub const fn new(buffer: &'a mut [u8]) -> Self {
        Self { buffer, len: 0 }
    }

    /// Writes to `buffer` behind its first `len` bytes, which count as written.
    pub(crate) const fn behind(buffer: &'a mut [u8], len: usize) -> Self {
        Self { buffer, len }
    }

    /// Bytes written so far, those that found no room included.
    #[must_use]
    #[inline]
    pub const fn len(&self) -> usize {
        self.len
    }

    /// Whether nothing was written.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Appends one byte.
    pub const fn byte(&mut self, byte: u8) {
        if self.len < self.buffer.len() {
            self.buffer[self.len] = byte;
        }
        self.len += 1;
    }

    /// Appends bytes as they are.
    #[inline]
    pub const fn bytes(&mut self, bytes: &[u8]) {
        self.parts(&[bytes]);
    }

    /// Appends bytes one after another. One call for several: const evaluation pays for each call, that of a
    /// length included.
    pub(crate) const fn parts(&mut self, parts: &[&[u8]]) {
        let (room, count) = (self.buffer.len(), parts.len());
        let (mut at, mut part) = (self.len, 0);
        while part < count {
            let bytes = parts[part];
            let length = bytes.len();
            let end = at + length;
            if end <= room {
                // Splitting a slice costs what many turns of a loop do.
                if length < 96 {
                    let buffer = &mut *self.buffer;
                    let mut i = 0;
                    while i + 4 <= length {
                        let to = at + i;
                        buffer[to] = bytes[i];
                        buffer[to + 1] = bytes[i + 1];
                        buffer[to + 2] = bytes[i + 2];
                        buffer[to + 3] = bytes[i + 3];
                        i += 4;
                    }
                    while i < length {
                        buffer[at + i] = bytes[i];
                        i += 1;
                    }
                } else {
                    let (_, rest) = self.buffer.split_at_mut(at);
                    rest.split_at_mut(length).0.copy_from_slice(bytes);
                }
            }
            at = end;
            part += 1;
        }
        self.len = at;
    }

    /// Appends text as it is.
    #[inline]
    pub const fn text(&mut self, text: &str) {
        self.bytes(text.as_bytes());
    }

    /// Leaves room for `count` bytes.
    pub(crate) const fn skip(&mut self, count: usize) {
        self.len += count;
    }

    /// Adds bits to the byte at `at`, where the buffer holds it.
    pub(crate) const fn add_bits(&mut self, at: usize, bits: u8) {
        if at < self.buffer.len() {
            self.buffer[at] |= bits;
        }
    }

    /// Replaces the bytes at `at`, where the buffer holds them.
    pub(crate) const fn patch(&mut self, at: usize, bytes: [u8; 4]) {
        let mut i = 0;
        while i < bytes.len() {
            if at + i < self.buffer.len() {
                self.buffer[at + i] = bytes[i];
            }
            i += 1;
        }
    }

    /// Appends a whole number in decimal, with its sign.
    pub(crate) const fn signed(&mut self, number: i64) {
        if number < 0 {
            self.byte(b'-');
        }
        self.number(number.unsigned_abs());
    }

    /// Appends a whole number in decimal.
    pub const fn number(&mut self, number: u64) {
        let mut scale = 1;
        while number / scale >= 10 {
            scale *= 10;
        }
        while scale > 0 {
            self.byte(b'0' + ((number / scale) % 10) as u8);
            scale /= 10;
        }
    }
}

/// Whether two texts are equal.
pub(crate) const fn same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len() != b.len() {
        return false;
    }
    let mut i = 0;
    while i < a.len() {
        if a[i] != b[i] {
            return false;
        }
        i += 1;
    }
    true
}

/// The text that was put together, for `panic!`.
#[must_use]
#[inline]
pub const fn utf8(bytes: &[u8]) -> &str {
    match core::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(_) => "",
    }
}
