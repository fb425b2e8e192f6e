//! Whole numbers in decimal, behind a constant.

use super::few::Before;
use crate::json::word_of;

pub(crate) fn write_number(number: u64, before: Before<'_>, out: &mut Vec<u8>) {
    match word_of(number) {
        Some((word, digits)) => before.with_word(word, digits, out),
        None => other_number(number, before, out),
    }
}

pub(super) fn write_signed(number: i64, before: Before<'_>, out: &mut Vec<u8>) {
    match u64::try_from(number) {
        Ok(number) => write_number(number, before, out),
        Err(_) => other_number(number, before, out),
    }
}

/// One that is negative, or has more digits than a word.
#[inline(never)]
pub(super) fn other_number(number: impl itoa::Integer, before: Before<'_>, out: &mut Vec<u8>) {
    before.append_to(out);
    out.extend_from_slice(itoa::Buffer::new().format(number).as_bytes());
}
