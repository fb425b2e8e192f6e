//! From a program to bytes: literal runs are copied, holes filled.

mod details;
mod header;
mod hole;
mod map;
pub(super) mod path;
mod rows;
mod time;

use core::cell::RefCell;

use bytes::Bytes;

pub(crate) use time::seconds;

use super::compile::compile_header;
use super::found::{Found, Place, text_of};
use super::pack::compile;
use super::program::{Block, Fill, Instruction, Op, Program, Slot, op};
use super::{Piece, Spec};
use crate::entry::Facts;
use crate::envelope::Occurrence;
use crate::json::push_escaped;

/// The body of an answer: as it was packed where it is constant, else written.
pub(crate) fn body(occurrence: &Occurrence<'_>) -> Bytes {
    match &occurrence.record {
        Some(record) => match record.constant().or_else(|| record.quiet(occurrence.context)) {
            Some(body) => Bytes::from_static(body),
            None => by_program(occurrence, record.program()),
        },
        None => by_program(occurrence, &compile(occurrence.spec, occurrence.entry.facts())),
    }
}

/// The body that a program writes.
pub(crate) fn by_program(occurrence: &Occurrence<'_>, program: &[u8]) -> Bytes {
    written(occurrence, Program::new(program))
}

/// A text of the dialect's headers; `None` where one of its holes has nothing.
pub(crate) fn header(occurrence: &Occurrence<'_>, pieces: &[Piece]) -> Option<Bytes> {
    if let [Piece::Const(text)] = *pieces {
        return Some(Bytes::from_static(text.as_bytes()));
    }
    if let Some(text) = header::plain(occurrence, pieces) {
        return (!text.is_empty()).then_some(text);
    }
    let facts = occurrence.entry.facts();
    let mut program = vec![0; compile_header(occurrence.spec, facts, pieces, &mut [])];
    compile_header(occurrence.spec, facts, pieces, &mut program);
    let text = written(occurrence, Program::new(&program));
    (!text.is_empty()).then_some(text)
}

/// A text of the dialect for an entry without an occurrence; `None` where a hole needs one, or has nothing.
pub(crate) fn constant(spec: &'static Spec, facts: &Facts, pieces: &[Piece]) -> Option<String> {
    let mut program = vec![0; compile_header(spec, facts, pieces, &mut [])];
    compile_header(spec, facts, pieces, &mut program);
    let text = Program::new(&program).constant()?;
    String::from_utf8(text.to_vec())
        .ok()
        .filter(|text| !text.is_empty())
}

thread_local! {
    /// What bodies are written to before their length is known.
    static SCRATCH: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// More than this is not kept for the next body.
const KEPT: usize = 64 * 1024;

/// One allocation, of the length of the body.
fn written(occurrence: &Occurrence<'_>, program: Program<'_>) -> Bytes {
    let body = SCRATCH.try_with(|scratch| {
        let mut out = scratch.try_borrow_mut().ok()?;
        out.clear();
        let rest = common(occurrence, program, &mut out);
        if rest.len() > 0 {
            Place::of(occurrence).write(rest, &mut out);
        }
        let body = Box::<[u8]>::from(&out[..]);
        if out.capacity() > KEPT {
            *out = Vec::new();
        }
        Some(body)
    });
    match body {
        Ok(Some(body)) => Bytes::from(body),
        _ => written_anew(occurrence, program),
    }
}

/// A `Serialize` of the user writes a body of its own, or the thread ends.
#[cold]
#[inline(never)]
fn written_anew(occurrence: &Occurrence<'_>, program: Program<'_>) -> Bytes {
    let mut out = Vec::new();
    Place::of(occurrence).write(program, &mut out);
    Bytes::from(out)
}

/// Writes what nearly all bodies begin with, and most have only: constants, the message, details. Returns what
/// is left to write.
#[inline]
fn common<'p>(occurrence: &Occurrence<'p>, mut program: Program<'p>, out: &mut Vec<u8>) -> Program<'p> {
    const MESSAGE: u8 = op::TEXT | op::GOES_ON | Fill::Message as u8;
    let mut left = program;
    while let Some(next) = left.advance() {
        match (next.op, occurrence.error) {
            (op::LITERAL, _) => out.extend_from_slice(next.about),
            (op::DETAIL, _) => left = details::write(occurrence, program, out),
            (MESSAGE, Some(error)) => {
                out.extend_from_slice(next.about);
                hole::message(occurrence, error, out);
            }
            _ => break,
        }
        program = left;
    }
    program
}

impl<'a> Place<'a> {
    fn write(&self, mut program: Program<'a>, out: &mut Vec<u8>) {
        let mut left = program;
        while let Some(next) = left.advance() {
            if next.op & !op::COMMA == op::LITERAL {
                run(next, next.about, out);
            } else if let Some(fill) = next.text() {
                self.text(next, fill, next.op & op::RULE, out);
            } else if next.op == op::DETAIL {
                left = details::write(self.occurrence, program, out);
            } else if next.op == op::OPTIONAL
                && let Some(block) = Block::read(next.about)
            {
                // What is in it stands before what follows it.
                if self.is_present(block) {
                    left = next.enter(block);
                }
            } else {
                left = self.rare(program, out);
            }
            program = left;
        }
    }

    /// Writes a rarer instruction; returns what is left to write.
    #[inline(never)]
    fn rare(&self, mut program: Program<'a>, out: &mut Vec<u8>) -> Program<'a> {
        let Some((next, op)) = program.advance().and_then(|next| Some((next, next.read()?))) else {
            return Program::new(&[]);
        };
        match op {
            Op::Choice(mut choice) => match self.choose(&mut choice) {
                Some(block) if choice.is_at_end() => return next.enter(block),
                Some(block) => self.write(block.program, out),
                None => {}
            },
            Op::Hole(slot) => self.fill(&slot, out),
            Op::Violations(block) => self.each_violation(block, out),
            Op::Errors(block) if self.any_violation() => self.each_violation(block, out),
            Op::Errors(block) if !self.has_item(block) => {}
            Op::ItemDetails(block) => {
                for place in self.details_of_item().filter(|place| place.has_item(block)) {
                    place.write(block.program, out);
                }
            }
            Op::UnlessNull(slot, _) if !self.has_value(&slot) => {}
            Op::Errors(block) | Op::Block(block) | Op::UnlessNull(_, block) => return next.enter(block),
            Op::Map(map) => self.map(map, out),
            Op::Shared(block) => self.shared_list(block, out),
            Op::Run | Op::Text(..) | Op::Optional(_) => {}
        }
        program
    }

    /// A text inside a string, and what is before it.
    fn text(&self, next: Instruction<'a>, fill: Fill, rule: u8, out: &mut Vec<u8>) {
        if let (Fill::Message, Some(error)) = (fill, self.occurrence.error) {
            run(next, next.about, out);
            hole::message(self.occurrence, error, out);
        } else {
            let text = self.item.and_then(|item| text_of(item, fill)).unwrap_or_default();
            if rule == op::OR_NOTHING && text.is_empty() {
                return;
            }
            run(next, next.about, out);
            push_escaped(text, out);
        }
        if rule != op::GOES_ON {
            out.push(b'"');
        }
    }

    fn fill(&self, slot: &Slot<'a>, out: &mut Vec<u8>) {
        match (slot.fill, self.find(slot)) {
            (Fill::ItemMembers, Found::Members(members)) => hole::members(slot, members, out),
            (Fill::ItemMembers, _) => {}
            (Fill::ItemSegments, Found::Steps(item)) => path::steps(item, out),
            (Fill::ItemSegments, _) => {}
            (_, found) => hole::fill(self.occurrence, slot, found, out),
        }
    }
}

/// Writes the constants that an instruction begins with.
#[inline]
fn run(instruction: Instruction<'_>, bytes: &[u8], out: &mut Vec<u8>) {
    if instruction.op & op::COMMA != 0 {
        separate(out);
    }
    // Most are short, and copied with what is behind them: a copy of a known length is two moves.
    match instruction.from.first_chunk::<16>() {
        Some(chunk) if bytes.len() <= chunk.len() => {
            let end = out.len() + bytes.len();
            out.extend_from_slice(chunk);
            out.truncate(end);
        }
        _ => out.extend_from_slice(bytes),
    }
}

/// A comma, unless a bracket was opened just before: the bytes before a member or element end with what it
/// is in, or with the value before it, and no value ends with an opening bracket.
fn separate(out: &mut Vec<u8>) {
    if !rows::is_open(out) {
        out.push(b',');
    }
}
