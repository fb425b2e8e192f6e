//! Numbers as text.

use crate::json_text::{Before, write_number};

/// Writes a whole number in decimal.
pub(crate) fn push_number(number: u64, out: &mut Vec<u8>) {
    write_number(number, Before::NOTHING, out);
}

/// Writes a whole number in decimal, with its sign.
pub(crate) fn push_signed(number: i64, out: &mut Vec<u8>) {
    if number < 0 {
        out.push(b'-');
    }
    push_number(number.unsigned_abs(), out);
}

/// A number of at most eight digits, as most are, and how many it has: copying a word costs less than copying
/// what is of use in it.
#[expect(
    clippy::inline_always,
    reason = "as a call, it costs half as much again, and some builds made it one"
)]
#[inline(always)]
pub(crate) fn word_of(number: u64) -> Option<([u8; 8], usize)> {
    if number < 10_000 {
        let text = four_digits(number);
        // The last one stays, also where it is a zero.
        let zeros = ((text ^ ZEROS) | 1 << 24).trailing_zeros() & 0x18;
        Some(((text >> zeros).to_le_bytes(), 4 - (zeros / 8) as usize))
    } else if number < 100_000 {
        // A division by 10,000 of what is less than 100,000.
        let first = (number * 429_497) >> 32;
        let text = (first + u64::from(b'0')) | (four_digits(number - first * 10_000) << 8);
        Some((text.to_le_bytes(), 5))
    } else if number < 100_000_000 {
        let first = number / 10_000;
        let text = four_digits(first) | (four_digits(number - first * 10_000) << 32);
        let zeros = (text ^ ZEROS).trailing_zeros() & 0x18;
        Some(((text >> zeros).to_le_bytes(), 8 - (zeros / 8) as usize))
    } else {
        None
    }
}

/// The digit nought, four times.
const ZEROS: u64 = 0x3030_3030;

/// The digits of a number of at most four, the first of them in the lowest byte.
#[inline]
fn four_digits(number: u64) -> u64 {
    // A division by 100 of what is less than 10,000.
    let hundreds = (number * 10_486) >> 20;
    two_digits(hundreds) | (two_digits(number - hundreds * 100) << 16)
}

/// The same of at most two.
#[inline]
fn two_digits(number: u64) -> u64 {
    // What is asked for is less than 100: the rest of the table spares a check.
    static DIGITS: [u16; 128] = {
        let (mut digits, mut i) = ([0; 128], 0);
        while i < 100 {
            digits[i as usize] = (i / 10 + 0x30) | ((i % 10 + 0x30) << 8);
            i += 1;
        }
        digits
    };
    u64::from(DIGITS[(number & 0x7F) as usize])
}

#[cfg(test)]
mod tests {
    use super::{push_number, push_signed};

    #[test]
    fn numbers_are_written_in_decimal() {
        let powers = (0..20).map(|power| 10_u64.pow(power));
        let around = powers.flat_map(|power| [power - 1, power, power + 1, power / 7, power / 10 * 9]);
        for number in (0..=20_000).chain(around).chain([u64::MAX, 99_999_999]) {
            let mut out = b"x".to_vec();
            push_number(number, &mut out);
            assert_eq!(out, format!("x{number}").into_bytes());
        }
        for number in [i64::MIN, -100_000_000, -1, 0, 1, i64::MAX] {
            let mut out = Vec::new();
            push_signed(number, &mut out);
            assert_eq!(out, number.to_string().into_bytes());
        }
    }
}
