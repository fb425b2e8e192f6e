//! Protocol Buffers, as far as the messages of `google/rpc/error_details.proto` need them.

/// A message that is being written.
#[derive(Default)]
pub(super) struct Message {
    bytes: Vec<u8>,
}

/// The value of a field.
pub(super) enum Field<'a> {
    Number(u64),
    /// A text, or a message.
    Bytes(&'a [u8]),
}

const VARINT: u64 = 0;
const BYTES: u64 = 2;

impl Message {
    #[inline]
    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// A number; 0 is what is not written.
    #[inline]
    pub(super) fn number(&mut self, field: u64, number: u64) -> &mut Self {
        if number != 0 {
            self.varint(field << 3 | VARINT);
            self.varint(number);
        }
        self
    }

    /// A text; an empty one is what is not written.
    #[inline]
    pub(super) fn text(&mut self, field: u64, text: &str) -> &mut Self {
        if !text.is_empty() {
            self.part(field, text.as_bytes());
        }
        self
    }

    #[inline]
    pub(super) fn message(&mut self, field: u64, message: &Self) -> &mut Self {
        self.part(field, &message.bytes);
        self
    }

    #[inline]
    fn part(&mut self, field: u64, bytes: &[u8]) {
        self.varint(field << 3 | BYTES);
        self.varint(bytes.len() as u64);
        self.bytes.extend_from_slice(bytes);
    }

    #[inline]
    fn varint(&mut self, mut number: u64) {
        while number >= 0x80 {
            self.bytes.push((number & 0x7f) as u8 | 0x80);
            number >>= 7;
        }
        self.bytes.push((number & 0x7f) as u8);
    }
}

/// The fields of a message, in order, up to what is no message.
#[inline]
pub(super) fn fields(mut bytes: &[u8]) -> impl Iterator<Item = (u64, Field<'_>)> {
    core::iter::from_fn(move || {
        let tag = take_varint(&mut bytes)?;
        let field = match tag & 7 {
            VARINT => Field::Number(take_varint(&mut bytes)?),
            BYTES => {
                let length = usize::try_from(take_varint(&mut bytes)?).ok()?;
                let (part, rest) = bytes.split_at_checked(length)?;
                bytes = rest;
                Field::Bytes(part)
            }
            _ => return None,
        };
        Some((tag >> 3, field))
    })
}

/// The text of a field: the last one, as the encoding has it.
#[inline]
pub(super) fn text(bytes: &[u8], field: u64) -> Option<&str> {
    let texts = fields(bytes).filter_map(|(number, value)| match value {
        Field::Bytes(bytes) if number == field => core::str::from_utf8(bytes).ok(),
        _ => None,
    });
    texts.last()
}

/// The messages of a field.
#[inline]
pub(super) fn messages(bytes: &[u8], field: u64) -> impl Iterator<Item = &[u8]> {
    fields(bytes).filter_map(move |(number, value)| match value {
        Field::Bytes(bytes) if number == field => Some(bytes),
        _ => None,
    })
}

/// The number of a field; 0 where it is not written.
#[inline]
pub(super) fn number(bytes: &[u8], field: u64) -> u64 {
    let numbers = fields(bytes).filter_map(|(number, value)| match value {
        Field::Number(value) if number == field => Some(value),
        _ => None,
    });
    numbers.last().unwrap_or(0)
}

#[inline]
fn take_varint(bytes: &mut &[u8]) -> Option<u64> {
    let mut number = 0;
    for shift in (0..64).step_by(7) {
        let (byte, rest) = bytes.split_first()?;
        *bytes = rest;
        number |= u64::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return Some(number);
        }
    }
    None
}
