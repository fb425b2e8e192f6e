//! What is written for each violation.
//!
//! Mostly it is a row of constants and texts. Its instructions are read once, and the rows written to room of a
//! known length, which goes to the body when it is full.

use core::ops::ControlFlow;

use crate::Violation;
use crate::dialect::found::{Place, text_of};
use crate::dialect::program::{Block, Fill, Instruction, Program, flag, op};
use crate::json::copy_escaped;

/// Bytes that are written before they go to the body.
const ROOM: usize = 1024;

/// The most steps of a row.
const STEPS: usize = 8;

/// The most constants of a step, and one more. They are copied as a whole, whatever their length: that is but a
/// few moves.
const RUN: usize = 32;

/// Constants, and a text of the violation behind them.
#[derive(Clone, Copy)]
struct Step {
    run: [u8; RUN],
    /// How many of them there are, less than `RUN`.
    length: u8,
    /// The instruction.
    op: u8,
    fill: Option<Fill>,
}

/// The steps of a row.
struct Row {
    steps: [Step; STEPS],
    length: usize,
}

/// Rows that are not in the body yet.
struct Rows {
    room: [u8; ROOM],
    end: usize,
    /// Whether a bracket was opened just before.
    is_open: bool,
}

impl Place<'_> {
    pub(super) fn each_violation(&self, block: Block<'_>, out: &mut Vec<u8>) {
        let Some(error) = self.occurrence.error else {
            return;
        };
        let one_by_one = |violation: &Violation, out: &mut Vec<u8>| {
            let place = Place {
                occurrence: self.occurrence,
                item: Some(violation),
                detail: None,
                shared: self.shared,
            };
            if place.has_item(block) {
                place.write(block.program, out);
            }
        };
        let mut row = Row::NONE;
        if block.flags & flag::PERHAPS != 0 || row.read(block.program).is_none() {
            return error.violations(&mut |violation| {
                one_by_one(violation, out);
                ControlFlow::Continue(())
            });
        }
        let mut rows = Rows {
            room: [0; ROOM],
            end: 0,
            is_open: is_open(out),
        };
        error.violations(&mut |violation| {
            if rows.add(&row, violation).is_none() {
                rows.flush(out);
                if rows.add(&row, violation).is_none() {
                    one_by_one(violation, out);
                    rows.is_open = is_open(out);
                }
            }
            ControlFlow::Continue(())
        });
        rows.flush(out);
    }
}

/// Whether what is written ends with a bracket that was opened.
pub(super) fn is_open(out: &[u8]) -> bool {
    matches!(out.last(), Some(b'{' | b'['))
}

impl Row {
    const NONE: Self = Self {
        steps: [Step {
            run: [0; RUN],
            length: 0,
            op: op::LITERAL,
            fill: None,
        }; STEPS],
        length: 0,
    };

    /// `None` where there is more in it than constants and texts.
    fn read(&mut self, mut program: Program<'_>) -> Option<()> {
        while let Some(next) = program.advance() {
            self.steps.get_mut(self.length)?.read(next)?;
            self.length += 1;
        }
        Some(())
    }
}

impl Step {
    fn read(&mut self, instruction: Instruction<'_>) -> Option<()> {
        self.fill = instruction.text();
        let is_run = instruction.op & !op::COMMA == op::LITERAL;
        let run = instruction.about;
        if self.fill.is_none() != is_run || self.fill == Some(Fill::Message) || run.len() >= RUN {
            return None;
        }
        self.op = instruction.op;
        self.length = u8::try_from(run.len()).ok()?;
        match instruction.from.first_chunk::<RUN>() {
            Some(chunk) => self.run = *chunk,
            None => self.run.get_mut(..run.len())?.copy_from_slice(run),
        }
        Some(())
    }
}

impl Rows {
    /// Adds a row. `None` where there is no room for it: then it is not there.
    #[inline]
    fn add(&mut self, row: &Row, item: &Violation) -> Option<()> {
        let (mut end, mut is_open) = (self.end, self.is_open);
        for step in row.steps.get(..row.length)? {
            let text = match step.fill {
                None => "",
                Some(Fill::ItemMessage) => &item.message,
                Some(Fill::ItemPath) => &item.path,
                Some(Fill::ItemCode) => item.code().unwrap_or_default(),
                Some(fill) => other_text(item, fill),
            };
            if text.is_empty() && step.op & (op::TEXT | op::RULE) == op::TEXT | op::OR_NOTHING {
                continue;
            }
            // A comma, the constants, and a quote.
            let room = self.room.get_mut(end..)?;
            if room.len() < 1 + RUN + text.len() + 1 {
                return None;
            }
            let comma = usize::from(step.op & op::COMMA != 0 && !is_open);
            *room.first_mut()? = b',';
            let room = room.get_mut(comma..)?;
            *room.first_chunk_mut::<RUN>()? = step.run;
            let run = usize::from(step.length) % RUN;
            end += comma + run;
            is_open = false;
            if step.op & op::TEXT == 0 {
                is_open = matches!(step.run.get(run.wrapping_sub(1)), Some(b'{' | b'['));
                continue;
            }
            let room = room.get_mut(run..)?;
            let length = copy_escaped(text.as_bytes(), room)?;
            end += length;
            if step.op & op::RULE != op::GOES_ON {
                *room.get_mut(length)? = b'"';
                end += 1;
            }
        }
        (self.end, self.is_open) = (end, is_open);
        Some(())
    }

    fn flush(&mut self, out: &mut Vec<u8>) {
        out.extend_from_slice(self.room.get(..self.end).unwrap_or_default());
        self.end = 0;
    }
}

#[inline(never)]
fn other_text(item: &Violation, fill: Fill) -> &str {
    text_of(item, fill).unwrap_or_default()
}
