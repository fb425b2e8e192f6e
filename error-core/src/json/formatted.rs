//! Texts that are formatted into a JSON string.

use super::string::{clean_prefix, push_dirty};

/// Takes what is formatted as it is; [`escape_from`] then looks at all of it at once, where the parts of a
/// format are too short to be looked at one by one.
pub(crate) struct Formatted<'a>(pub(crate) &'a mut Vec<u8>);

impl core::fmt::Write for Formatted<'_> {
    fn write_str(&mut self, text: &str) -> core::fmt::Result {
        self.0.extend_from_slice(text.as_bytes());
        Ok(())
    }

    /// What `{:?}` puts around texts comes one by one.
    fn write_char(&mut self, letter: char) -> core::fmt::Result {
        match u8::try_from(letter) {
            Ok(byte) if byte.is_ascii() => self.0.push(byte),
            _ => self
                .0
                .extend_from_slice(letter.encode_utf8(&mut [0; 4]).as_bytes()),
        }
        Ok(())
    }
}

/// Escapes what was written from `start` on, for the inside of a JSON string.
pub(crate) fn escape_from(start: usize, out: &mut Vec<u8>) {
    let text = out.get(start..).unwrap_or_default();
    let clean = clean_prefix(text);
    let dirty = text.get(clean..).unwrap_or_default();
    if dirty.is_empty() {
        return;
    }
    // Most messages are short; what is longer is moved to the heap.
    let mut few = [0; 64];
    let Some(rest) = few.get_mut(..dirty.len()) else {
        let rest = out.split_off(start + clean);
        return push_dirty(&rest, out);
    };
    rest.copy_from_slice(dirty);
    out.truncate(start + clean);
    push_dirty(rest, out);
}
