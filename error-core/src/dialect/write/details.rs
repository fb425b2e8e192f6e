//! What is written of details that are fields.

use super::{hole, run};
use crate::Detail;
use crate::dialect::found::Place;
use crate::dialect::program::{Instruction, Program, op};
use crate::envelope::Occurrence;
use crate::json_text::{Before, SHORT};

impl<'a> Place<'a> {
    /// A detail, and those that follow it with only constants between them: their values come in the same
    /// order, so that one visit mostly does for all. Returns what is left to write.
    #[inline(never)]
    pub(super) fn details(&self, program: Program<'a>, out: &mut Vec<u8>) -> Program<'a> {
        let mut visit = Visit {
            wanted: NONE,
            before: Before::NOTHING,
            left: program,
            is_found: false,
            out,
            occurrence: self.occurrence,
        };
        visit.first();
        while visit.wanted != NONE {
            visit.is_found = false;
            if let Some(error) = self.occurrence.error {
                error.details(&mut |index, detail| visit.detail(index, detail));
            }
            if !visit.is_found {
                visit.before.append_to(visit.out);
                hole::missing_detail(self.occurrence, visit.wanted, visit.out);
                visit.first();
            }
        }
        visit.left
    }
}

/// The details of an error, one after another.
struct Visit<'v, 'p> {
    /// The index of the one that is to be written next.
    wanted: u32,
    /// The constant before it.
    before: Before<'p>,
    /// What follows it.
    left: Program<'p>,
    is_found: bool,
    out: &'v mut Vec<u8>,
    occurrence: &'v Occurrence<'p>,
}

/// More details than a type can have.
const NONE: u32 = u32::MAX;

impl Visit<'_, '_> {
    #[inline]
    fn detail(&mut self, index: u32, detail: &dyn Detail) {
        if index == self.wanted {
            self.is_found = true;
            let start = self.out.len();
            if let Err(error) = detail.write_after(self.before, self.out) {
                self.null_instead(start, &error);
            }
            self.next();
        }
    }

    #[cold]
    #[inline(never)]
    fn null_instead(&mut self, start: usize, error: &serde_json::Error) {
        self.out.truncate(start);
        self.before.append_to(self.out);
        hole::null_instead(self.occurrence, self.wanted, error, self.out.len(), self.out);
    }

    /// The same as `next`, of which only the visit has a copy of its own.
    #[inline(never)]
    fn first(&mut self) {
        self.next();
    }

    /// Reads the next instruction, where it is a detail.
    #[inline]
    fn next(&mut self) {
        self.wanted = NONE;
        let mut left = self.left;
        if let Some(next) = left.advance()
            && next.op & !op::COMMA == op::DETAIL
            && let Some((bytes, index)) = next.about.split_last_chunk::<4>()
        {
            self.left = left;
            self.wanted = u32::from_le_bytes(*index);
            self.before = match next.from.first_chunk::<SHORT>() {
                Some(chunk) if next.op & op::COMMA == 0 && bytes.len() <= SHORT => Before(chunk, bytes.len()),
                _ => before(next, bytes, self.out),
            };
        }
    }
}

/// The constant before a detail where there is more to it: what is not short is written.
#[inline(never)]
fn before<'p>(instruction: Instruction<'p>, bytes: &'p [u8], out: &mut Vec<u8>) -> Before<'p> {
    run(instruction, bytes, out);
    Before::NOTHING
}
