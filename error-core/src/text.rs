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
        self.first_parts(parts, parts.len());
    }

    /// Appends the first `count` of some bytes.
    pub(crate) const fn first_parts(&mut self, parts: &[&[u8]], count: usize) {
        let room = self.buffer.len();
        if count > MANY && self.len <= room {
            let (_, behind) = self.buffer.split_at_mut(self.len);
            if let Some(left) = copy_all(parts, count, behind) {
                self.len = room - left;
                return;
            }
        }
        let (mut at, mut part) = (self.len, 0);
        while part < count {
            let mut bytes = parts[part];
            let end = at + bytes.len();
            if end <= room {
                let buffer = &mut *self.buffer;
                // Of what a pattern takes, no bounds are checked.
                while let [b0, b1, b2, b3, rest @ ..] = bytes {
                    buffer[at] = *b0;
                    buffer[at + 1] = *b1;
                    buffer[at + 2] = *b2;
                    buffer[at + 3] = *b3;
                    at += 4;
                    bytes = rest;
                }
                while let [byte, rest @ ..] = bytes {
                    buffer[at] = *byte;
                    at += 1;
                    bytes = rest;
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

/// More parts than this are worth the call that splits the buffer.
const MANY: usize = 6;

/// Copies the first parts to the start of `to`, and says how much room is left. `None` where there was too little.
///
/// By patterns: of what they take, const evaluation checks no bounds, and no function is called.
const fn copy_all(parts: &[&[u8]], count: usize, mut to: &mut [u8]) -> Option<usize> {
    let mut part = 0;
    while part < count {
        let mut bytes = parts[part];
        while let [b0, b1, b2, b3, b4, b5, b6, b7, rest @ ..] = bytes {
            let [p0, p1, p2, p3, p4, p5, p6, p7, behind @ ..] = to else {
                return None;
            };
            *p0 = *b0;
            *p1 = *b1;
            *p2 = *b2;
            *p3 = *b3;
            *p4 = *b4;
            *p5 = *b5;
            *p6 = *b6;
            *p7 = *b7;
            bytes = rest;
            to = behind;
        }
        while let [byte, rest @ ..] = bytes {
            let [place, behind @ ..] = to else {
                return None;
            };
            *place = *byte;
            bytes = rest;
            to = behind;
        }
        part += 1;
    }
    Some(to.len())
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
