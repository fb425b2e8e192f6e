//! Protocol Buffers and base64, as far as `google/rpc/error_details.proto` needs them.

pub fn varint(number: u64) -> Vec<u8> {
    let low = u8::try_from(number % 128).unwrap();
    if number < 128 {
        return vec![low];
    }
    [vec![low | 128], varint(number / 128)].concat()
}

/// A text or message; an empty one where `always`.
pub fn bytes(field: u64, bytes: &[u8], always: bool) -> Vec<u8> {
    if bytes.is_empty() && !always {
        return Vec::new();
    }
    [varint(field * 8 + 2), varint(bytes.len() as u64), bytes.to_vec()].concat()
}

pub fn number(field: u64, number: u64) -> Vec<u8> {
    if number == 0 {
        return Vec::new();
    }
    [varint(field * 8), varint(number)].concat()
}

/// RFC 4648, section 4, without padding: six bits a character.
pub fn base64(bytes: &[u8]) -> String {
    let bits: String = bytes.iter().map(|byte| format!("{byte:08b}")).collect();
    let bits: Vec<char> = bits.chars().collect();
    bits.chunks(6)
        .map(|six| {
            let six: String = six
                .iter()
                .chain("00000".chars().collect::<Vec<_>>().iter())
                .take(6)
                .collect();
            match u8::from_str_radix(&six, 2).unwrap() {
                index @ 0..=25 => char::from(b'A' + index),
                index @ 26..=51 => char::from(b'a' + index - 26),
                index @ 52..=61 => char::from(b'0' + index - 52),
                62 => '+',
                _ => '/',
            }
        })
        .collect()
}
