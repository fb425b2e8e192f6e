//! Numbers as text.

/// Writes a whole number in decimal.
pub(crate) fn push_number(number: u64, out: &mut Vec<u8>) {
    // Where there is room, which there mostly is, nothing has to be kept for a call that makes some.
    match word_of(number) {
        Some((text, length)) if out.capacity() - out.len() >= 8 => {
            let end = out.len() + length;
            out.extend_from_slice(&text);
            out.truncate(end);
        }
        _ => push_long(number, out),
    }
}

#[inline(never)]
fn push_long(number: u64, out: &mut Vec<u8>) {
    out.extend_from_slice(itoa::Buffer::new().format(number).as_bytes());
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
#[inline]
pub(crate) fn word_of(number: u64) -> Option<([u8; 8], usize)> {
    let number = u32::try_from(number)
        .ok()
        .filter(|number| *number < 100_000_000)?;
    let digits = eight_digits(number);
    // The last one stays, also where it is a zero.
    let zeros = (digits.trailing_zeros() / 8).min(7);
    let text = (digits | 0x3030_3030_3030_3030) >> (zeros * 8);
    Some((text.to_le_bytes(), 8 - zeros as usize))
}

/// The digits of a number of at most eight, the first of them in the lowest byte. Halves of the number are halves
/// of the word: first of four digits each, then of two, then of one.
const fn eight_digits(number: u32) -> u64 {
    let fours = (number / 10_000) as u64 | (((number % 10_000) as u64) << 32);
    // A division by 100 of what is less than 10,000, in both halves at once.
    let hundreds = ((fours * 10_486) >> 20) & 0x0000_007F_0000_007F;
    let twos = hundreds | ((fours - hundreds * 100) << 16);
    // By 10, of what is less than 100.
    let tens = ((twos * 103) >> 10) & 0x000F_000F_000F_000F;
    tens | ((twos - tens * 10) << 8)
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
