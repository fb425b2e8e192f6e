//! From a program to bytes: literal runs are copied, holes filled.

mod hole;
mod map;
pub(super) mod path;
mod time;

use core::cell::Cell;
use core::ops::ControlFlow;

use bytes::Bytes;

pub(crate) use time::seconds;

use super::compile::compile_header;
use super::found::{Found, Place};
use super::pack::compile;
use super::program::{Block, Fill, Op, Program, Slot};
use super::{Piece, Spec};
use crate::entry::Facts;
use crate::envelope::Occurrence;
use crate::json::push_string;

/// The body of an answer: as it was packed where it is constant, else written.
pub(crate) fn body(occurrence: &Occurrence<'_>) -> Bytes {
    let facts = occurrence.entry.facts();
    if let Some(record) = occurrence.packed.record(facts.index) {
        return match record.constant() {
            Some(body) => Bytes::from_static(body),
            None => by_program(occurrence, record.program()),
        };
    }
    by_program(occurrence, &compile(occurrence.spec, facts))
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
    static SCRATCH: Cell<Vec<u8>> = const { Cell::new(Vec::new()) };
}

/// More than this is not kept for the next body.
const KEPT: usize = 64 * 1024;

/// One allocation, of the length of the body.
fn written(occurrence: &Occurrence<'_>, program: Program<'_>) -> Bytes {
    // Taken, not borrowed: a `Serialize` of the user may write a body of its own meanwhile.
    let mut out = SCRATCH.try_with(Cell::take).unwrap_or_default();
    out.clear();
    Place {
        occurrence,
        item: None,
        detail: None,
        shared: None,
    }
    .write(program, &mut out);
    let body = Bytes::copy_from_slice(&out);
    if out.capacity() <= KEPT {
        let _ = SCRATCH.try_with(|scratch| scratch.set(out));
    }
    body
}

impl<'a> Place<'a> {
    fn write(&self, mut program: Program<'a>, out: &mut Vec<u8>) {
        loop {
            if let Some(bytes) = program.literal() {
                out.extend_from_slice(bytes);
                continue;
            }
            if let Some(index) = program.plain_detail() {
                self.details(index, &mut program, out);
                continue;
            }
            let Some(op) = program.next() else { return };
            match op {
                Op::Literal(bytes) => out.extend_from_slice(bytes),
                Op::Comma => separate(out),
                Op::Hole(slot) => self.fill(&slot, out),
                Op::Optional(block) => {
                    if self.is_present(block) {
                        self.write(block.program, out);
                    }
                }
                Op::Choice(choice) => {
                    if let Some(block) = self.choose(choice) {
                        self.write(block.program, out);
                    }
                }
                Op::Violations(block) => self.each_violation(block, out),
                Op::Errors(block) => {
                    if self.any_violation() {
                        self.each_violation(block, out);
                    } else if self.has_item(block) {
                        self.write(block.program, out);
                    }
                }
                Op::ItemDetails(block) => {
                    for place in self.details_of_item().filter(|place| place.has_item(block)) {
                        place.write(block.program, out);
                    }
                }
                Op::UnlessNull(slot, block) => {
                    if self.has_value(&slot) {
                        self.write(block.program, out);
                    }
                }
                Op::Map(map) => self.map(map, out),
                Op::Shared(block) => self.shared_list(block, out),
                Op::Block(block) => self.write(block.program, out),
            }
        }
    }

    /// A detail, and those that follow it with only constants between them: their values come in the same
    /// order, so that one visit mostly does for all.
    fn details(&self, first: u32, program: &mut Program<'a>, out: &mut Vec<u8>) {
        let mut wanted = Some(first);
        while let Some(index) = wanted {
            let mut is_found = false;
            if let Some(error) = self.occurrence.error {
                error.details(&mut |at, detail| {
                    if wanted == Some(at) {
                        hole::json_or_null(self.occurrence, at, detail, out);
                        wanted = next_detail(program, out);
                        is_found = true;
                    }
                });
            }
            if !is_found {
                hole::missing_detail(self.occurrence, index, out);
                wanted = next_detail(program, out);
            }
        }
    }

    fn each_violation(&self, block: Block<'_>, out: &mut Vec<u8>) {
        let Some(error) = self.occurrence.error else {
            return;
        };
        error.violations(&mut |violation| {
            let place = Place {
                occurrence: self.occurrence,
                item: Some(violation),
                detail: None,
                shared: self.shared,
            };
            if place.has_item(block) {
                place.write(block.program, out);
            }
            ControlFlow::Continue(())
        });
    }

    fn fill(&self, slot: &Slot<'a>, out: &mut Vec<u8>) {
        // What most bodies and every list of violations write.
        if slot.is_plain() {
            match (slot.fill, self.occurrence.error, self.item) {
                (Fill::Message, Some(error), _) => return hole::message(self.occurrence, slot, error, out),
                (Fill::ItemMessage, _, Some(item)) => return push_string(item.message(), out),
                (Fill::ItemPath, _, Some(item)) if !item.path().is_empty() => {
                    return push_string(item.path(), out);
                }
                _ => {}
            }
        }
        match (slot.fill, self.find(slot)) {
            (Fill::ItemMembers, Found::Members(members)) => hole::members(slot, members, out),
            (Fill::ItemMembers, _) => {}
            (Fill::ItemSegments, Found::Steps(item)) => path::steps(item, out),
            (Fill::ItemSegments, _) => {}
            (_, found) => hole::fill(self.occurrence, slot, found, out),
        }
    }
}

/// Writes constants; returns the detail that follows them, where one does.
fn next_detail(program: &mut Program<'_>, out: &mut Vec<u8>) -> Option<u32> {
    while let Some(bytes) = program.literal() {
        out.extend_from_slice(bytes);
    }
    program.plain_detail()
}

/// A comma, unless a bracket was opened just before: the bytes before a member or element end with what it
/// is in, or with the value before it, and no value ends with an opening bracket.
fn separate(out: &mut Vec<u8>) {
    if !matches!(out.last(), Some(b'{' | b'[')) {
        out.push(b',');
    }
}
