//! What a block says of each of its bodies.

use http::StatusCode;

use super::super::Spec;
use super::super::program::{four, op};
use crate::entry::Facts;
use crate::respond::{JSON, MAX_RETRY};
use crate::text::ConstText;

/// Bytes of a record: where the program starts and ends, the status that is sent, flags, and how many digits of
/// a `Retry-After` stand behind the program.
pub(super) const SIZE: usize = 12;

/// The instruction and the length before a literal run.
const RUN: usize = 5;

/// The program is a single literal run: the body itself.
const CONSTANT: u8 = 1;
/// The error may leave, and its headers are the content type of JSON, a constant `Retry-After`, and `Bearer`
/// with a 401.
const SIMPLE: u8 = 2;
/// Of those, only the content type.
const ALONE: u8 = 4;

/// One body of a block.
#[derive(Clone, Copy)]
pub(crate) struct Record {
    block: &'static [u8],
    start: u32,
    end: u32,
    status: u16,
    flags: u8,
    digits: u8,
}

impl Record {
    /// The record at `index`, where the block has one.
    #[inline]
    pub(super) fn at(block: &'static [u8], index: usize) -> Option<Self> {
        let (words, _) = block.get(index * SIZE..)?.as_chunks::<4>();
        let [start, end, [low, high, flags, digits], ..] = *words else {
            return None;
        };
        Some(Self {
            block,
            start: u32::from_le_bytes(start),
            end: u32::from_le_bytes(end),
            status: u16::from_le_bytes([low, high]),
            flags,
            digits,
        })
    }

    #[inline]
    pub(crate) fn program(&self) -> &'static [u8] {
        self.block
            .get(self.start as usize..self.end as usize)
            .unwrap_or_default()
    }

    /// The body, where it is constant.
    #[inline]
    pub(crate) fn constant(&self) -> Option<&'static [u8]> {
        if self.flags & CONSTANT == 0 {
            return None;
        }
        self.block.get(self.start as usize + RUN..self.end as usize)
    }

    /// Whether the error may leave, with no headers but the most common.
    #[inline]
    pub(crate) fn is_simple(&self) -> bool {
        self.flags & SIMPLE != 0
    }

    /// Whether no simple header stands beside the content type.
    #[inline]
    pub(crate) fn is_json_alone(&self) -> bool {
        self.flags & ALONE != 0
    }

    /// The status of the answer.
    #[inline]
    pub(crate) fn status(&self) -> StatusCode {
        StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    /// The constant `Retry-After`, where there is one.
    #[inline]
    pub(crate) fn retry(&self) -> Option<&'static [u8]> {
        if self.digits == 0 {
            return None;
        }
        let start = self.end as usize;
        self.block.get(start..start + usize::from(self.digits))
    }
}

/// Writes the digits of the constant `Retry-After`, and returns how many there are.
pub(super) const fn retry(facts: &Facts, buffer: &mut [u8]) -> usize {
    let mut out = ConstText::new(buffer);
    if let Some(seconds) = facts.retry_after
        && !facts.retry_field
    {
        out.number(seconds as u64);
    }
    out.len()
}

/// Writes the record of a program that stands in `block` between `start` and `end`, with `digits` behind it.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a number of seconds has at most ten digits"
)]
pub(super) const fn write(
    spec: &'static Spec,
    facts: &Facts,
    block: &mut [u8],
    index: usize,
    (start, end, digits): (usize, usize, usize),
) {
    let flags = flags(spec, facts, block.split_at(end).0.split_at(start).1);
    let mut record = ConstText::new(block.split_at_mut(index * SIZE).1);
    record.parts(&[
        &four(start),
        &four(end),
        &spec.sent(facts.status).to_le_bytes(),
        &[flags, digits as u8],
    ]);
}

const fn flags(spec: &'static Spec, facts: &Facts, program: &[u8]) -> u8 {
    let mut flags = 0;
    if is_constant(program) {
        flags |= CONSTANT;
    }
    if is_simple(spec, facts) {
        flags |= SIMPLE;
        if facts.retry_after.is_none() && spec.sent(facts.status) != 401 {
            flags |= ALONE;
        }
    }
    flags
}

const fn is_constant(program: &[u8]) -> bool {
    match program {
        [op::LITERAL, length @ ..] => match length.split_first_chunk::<4>() {
            Some((length, run)) => u32::from_le_bytes(*length) as usize == run.len(),
            None => false,
        },
        _ => false,
    }
}

const fn is_simple(spec: &'static Spec, facts: &Facts) -> bool {
    let status = spec.sent(facts.status);
    let may_leave = !facts.internal && facts.status >= 100 && facts.status < 1000;
    let challenge = facts.challenge.is_some() || spec.challenge_rule().is_some();
    let retry = match facts.retry_after {
        Some(seconds) => seconds as u64 <= MAX_RETRY.as_secs(),
        None => true,
    };
    may_leave
        && !(status == 401 && challenge)
        && retry
        && !facts.retry_field
        && facts.headers.is_empty()
        && facts.field_headers.is_empty()
        && spec.header_count() == 0
        && !spec.is_bodiless()
        && match spec.media() {
            None => true,
            Some(media) => crate::text::same(media, JSON),
        }
}
