//! What a block says of each of its bodies.

use http::StatusCode;

use super::super::Spec;
use super::super::program::{four, op};
use super::quiet;
use crate::Context;
use crate::entry::Facts;
use crate::respond::MAX_RETRY;
use crate::text::ConstText;

/// Bytes of a record: where the program starts and ends, the status that is sent, flags, and how many digits of
/// a `Retry-After` stand behind the program.
pub(super) const SIZE: usize = 12;

/// The instruction and the length before a literal run.
const RUN: usize = 5;

/// The program is a single literal run: the body itself.
const CONSTANT: u8 = 1;
/// The error may leave, and its headers are the content type, a constant `Retry-After`, and `Bearer` with a 401.
const SIMPLE: u8 = 2;
/// Of those, only the content type.
const ALONE: u8 = 4;
/// Behind the digits is what the program writes where the context says nothing.
const QUIET: u8 = 8;

/// One body of a block.
#[derive(Clone, Copy)]
pub(crate) struct Record {
    block: &'static [u8],
    words: &'static [[u8; 4]; SIZE / 4],
}

impl Record {
    /// The record at `index`, where the block has one.
    #[inline]
    pub(super) fn at(block: &'static [u8], index: usize) -> Option<Self> {
        let (words, _) = block.get(index * SIZE..)?.as_chunks::<4>();
        Some(Self {
            block,
            words: words.first_chunk()?,
        })
    }

    #[inline]
    fn start(&self) -> usize {
        u32::from_le_bytes(self.words[0]) as usize
    }

    #[inline]
    fn end(&self) -> usize {
        u32::from_le_bytes(self.words[1]) as usize
    }

    #[inline]
    fn flags(&self) -> u8 {
        self.words[2][2]
    }

    /// How many digits of a `Retry-After` stand behind the program.
    #[inline]
    fn digits(&self) -> usize {
        self.words[2][3].into()
    }

    #[inline]
    pub(crate) fn program(&self) -> &'static [u8] {
        self.block.get(self.start()..self.end()).unwrap_or_default()
    }

    /// The body, where it is constant.
    #[inline]
    pub(crate) fn constant(&self) -> Option<&'static [u8]> {
        if self.flags() & CONSTANT == 0 {
            return None;
        }
        self.block.get(self.start() + RUN..self.end())
    }

    /// The body, where the context decides only what is left out of it, and says nothing.
    pub(crate) fn quiet(&self, context: &Context) -> Option<&'static [u8]> {
        if self.flags() & QUIET == 0 {
            return None;
        }
        let behind = self.block.get(self.end() + self.digits()..)?;
        let ([words, length @ ..], rest) = behind.split_first_chunk::<{ quiet::HEAD }>()?;
        if !context.is_quiet(*words) {
            return None;
        }
        rest.get(..u32::from_le_bytes(*length) as usize)
    }

    /// Whether the error may leave, with no headers but the most common.
    #[inline]
    pub(crate) fn is_simple(&self) -> bool {
        self.flags() & SIMPLE != 0
    }

    /// Whether no simple header stands beside the content type.
    #[inline]
    pub(crate) fn is_alone(&self) -> bool {
        self.flags() & ALONE != 0
    }

    /// The status of the answer.
    #[inline]
    pub(crate) fn status(&self) -> StatusCode {
        let [low, high, ..] = self.words[2];
        StatusCode::from_u16(u16::from_le_bytes([low, high])).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    /// The constant `Retry-After`, where there is one.
    #[inline]
    pub(crate) fn retry(&self) -> Option<&'static [u8]> {
        if self.digits() == 0 {
            return None;
        }
        self.block.get(self.end()..self.end() + self.digits())
    }
}

/// Writes the digits of the constant `Retry-After` from `start` on, and returns where they end.
#[inline]
pub(super) const fn retry(facts: &Facts, buffer: &mut [u8], start: usize) -> usize {
    match facts.retry_after {
        Some(seconds) if !facts.retry_field => {
            let mut out = ConstText::behind(buffer, start);
            out.number(seconds as u64);
            out.len()
        }
        _ => start,
    }
}

/// Writes the record of a program that stands in `block` between `start` and `end`, with digits up to `quiet` and
/// what is written without the context up to `next` behind it.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a number of seconds has at most ten digits"
)]
#[inline]
pub(super) const fn write(
    spec: &'static Spec,
    facts: &Facts,
    block: &mut [u8],
    index: usize,
    (start, end, quiet, next): (usize, usize, usize, usize),
    adds_nothing: bool,
) {
    let status = spec.sent(facts.status);
    let mut flags = 0;
    if is_constant(block, start, end) {
        flags |= CONSTANT;
    }
    if next > quiet {
        flags |= QUIET;
    }
    if adds_nothing && is_simple(spec, facts, status) {
        flags |= SIMPLE;
        if facts.retry_after.is_none() && status != 401 {
            flags |= ALONE;
        }
    }
    let status = status.to_le_bytes();
    let mut record = ConstText::behind(block, index * SIZE);
    record.parts(&[&four(start), &four(end), &status, &[flags, (quiet - end) as u8]]);
}

/// Whether the program between `start` and `end` is a single run. In a block that does not hold it, none is.
#[inline]
const fn is_constant(block: &[u8], start: usize, end: usize) -> bool {
    if end > block.len() || start + RUN > end || block[start] != op::LITERAL {
        return false;
    }
    let length = four(end - start - RUN);
    block[start + 1] == length[0]
        && block[start + 2] == length[1]
        && block[start + 3] == length[2]
        && block[start + 4] == length[3]
}

/// Whether the dialect has a body, and no headers of its own but a challenge.
#[inline]
pub(super) const fn adds_nothing(spec: &'static Spec) -> bool {
    spec.header_count() == 0 && !spec.is_bodiless() && crate::respond::is_legal(spec.content_type())
}

#[inline]
const fn is_simple(spec: &'static Spec, facts: &Facts, status: u16) -> bool {
    let may_leave = !facts.internal && facts.status >= 100 && facts.status < 1000;
    let retry = match facts.retry_after {
        Some(seconds) => seconds as u64 <= MAX_RETRY.as_secs(),
        None => true,
    };
    may_leave
        && !(status == 401 && (facts.challenge.is_some() || spec.challenge_rule().is_some()))
        && retry
        && !facts.retry_field
        && facts.headers.is_empty()
        && facts.field_headers.is_empty()
}
