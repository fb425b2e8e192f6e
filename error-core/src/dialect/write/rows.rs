//! What is written for each violation.
//!
//! Mostly it is a row of constants and texts. Its instructions are read once, and the rows written to room of a
//! known length, which goes to the body when it is full.

use core::ops::ControlFlow;

use crate::Violation;
use crate::dialect::found::{Place, text_of};
use crate::dialect::program::{Block, Fill, Instruction, Program, flag, op};
use crate::json::{SHORT, copy_escaped};

/// Where the last step of what is written before it goes to the body may begin.
const ROOM: usize = 1024;

/// The most steps of a row.
const STEPS: usize = 8;

/// The most constants of a step, and one more. They are copied as a whole, whatever their length: that is but a few moves.
const RUN: usize = 32;

/// The same for the constants behind the text.
const TAIL: usize = 8;

/// The most that a step with a short text takes: a comma, the constants, and the text.
const STEP: usize = 1 + RUN + SHORT + TAIL;

/// Constants, a text of the violation behind them, and constants behind that.
#[derive(Clone, Copy)]
struct Step {
    run: [u8; RUN],
    tail: [u8; TAIL],
    /// How many of them there are.
    run_length: u8,
    tail_length: u8,
    /// The instruction.
    op: u8,
    /// What the text is, where the instruction has one.
    fill: Fill,
    /// Whether the last of the constants opens a bracket.
    opens: bool,
}

/// The steps of a row.
struct Row {
    steps: [Step; STEPS],
    length: usize,
}

/// Rows that are not in the body yet.
struct Rows {
    room: [u8; ROOM + STEP],
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
            room: [0; ROOM + STEP],
            end: 0,
            is_open: is_open(out),
        };
        error.violations(&mut |violation| {
            let texts = common_texts(violation);
            // Where it is full it is emptied. One call, which becomes part of this.
            for _ in 0..2 {
                if rows.add(&row, &texts, violation).is_some() {
                    return ControlFlow::Continue(());
                }
                rows.flush(out);
            }
            one_by_one(violation, out);
            rows.is_open = is_open(out);
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
            tail: [0; TAIL],
            run_length: 0,
            tail_length: 0,
            op: op::LITERAL,
            fill: Fill::ItemMessage,
            opens: false,
        }; STEPS],
        length: 0,
    };

    /// `None` where there is more in it than constants and texts.
    fn read(&mut self, mut program: Program<'_>) -> Option<()> {
        while let Some(next) = program.advance() {
            let before = self
                .length
                .checked_sub(1)
                .and_then(|last| self.steps.get_mut(last));
            if next.op == op::LITERAL && before.is_some_and(|step| step.extend(next.about).is_some()) {
                continue;
            }
            self.steps.get_mut(self.length)?.read(next)?;
            self.length += 1;
        }
        Some(())
    }
}

impl Step {
    fn read(&mut self, instruction: Instruction<'_>) -> Option<()> {
        let run = instruction.about;
        if run.len() >= RUN {
            return None;
        }
        self.run_length = u8::try_from(run.len()).ok()?;
        match instruction.from.first_chunk::<RUN>() {
            Some(chunk) => self.run = *chunk,
            None => self.run.get_mut(..run.len())?.copy_from_slice(run),
        }
        self.op = instruction.op;
        match instruction.text() {
            Some(Fill::Message) => return None,
            Some(fill) => {
                self.fill = fill;
                *self.tail.first_mut()? = b'"';
                self.tail_length = u8::from(instruction.op & op::RULE != op::GOES_ON);
            }
            None if instruction.op & !op::COMMA == op::LITERAL => self.opens = is_open(run),
            None => return None,
        }
        Some(())
    }

    /// Takes the constants behind it, where there is room for them, and they are always there.
    fn extend(&mut self, run: &[u8]) -> Option<()> {
        let length = usize::from(self.tail_length);
        if self.op & op::TEXT == 0 || self.op & op::RULE == op::OR_NOTHING || is_open(run) {
            return None;
        }
        if length + run.len() >= TAIL {
            return None;
        }
        self.tail
            .get_mut(length..length + run.len())?
            .copy_from_slice(run);
        self.tail_length = u8::try_from(length + run.len()).ok()?;
        Some(())
    }
}

impl Rows {
    /// Adds a row. `None` where there is no room for it: then it is not there.
    #[inline]
    fn add(&mut self, row: &Row, texts: &[&str; 3], item: &Violation) -> Option<()> {
        let (mut end, mut is_open) = (self.end, self.is_open);
        for step in row.steps.get(..row.length)? {
            let mut text = "";
            if step.op & op::TEXT != 0 {
                text = match texts.get(step.fill as usize) {
                    Some(text) => text,
                    None => other_text(item, step.fill),
                };
                if text.is_empty() && step.op & op::RULE == op::OR_NOTHING {
                    continue;
                }
            }
            if end >= ROOM {
                return None;
            }
            let comma = usize::from(step.op & op::COMMA != 0 && !is_open);
            *self.room.get_mut(end)? = b',';
            end += comma;
            *self.room.get_mut(end..)?.first_chunk_mut()? = step.run;
            end += usize::from(step.run_length) % RUN;
            is_open = step.opens;
            if step.op & op::TEXT == 0 {
                continue;
            }
            let room = self.room.get_mut(end..)?;
            end += copy_escaped(text.as_bytes(), room)?;
            *self.room.get_mut(end..)?.first_chunk_mut()? = step.tail;
            end += usize::from(step.tail_length) % TAIL;
        }
        (self.end, self.is_open) = (end, is_open);
        Some(())
    }

    fn flush(&mut self, out: &mut Vec<u8>) {
        out.extend_from_slice(self.room.get(..self.end).unwrap_or_default());
        self.end = 0;
    }
}

/// The most common texts, by the number of their fill.
#[inline]
fn common_texts(item: &Violation) -> [&str; 3] {
    const {
        assert!(
            Fill::ItemMessage as usize == 0 && Fill::ItemPath as usize == 1 && Fill::ItemCode as usize == 2
        );
    }
    [&item.message, &item.path, item.code().unwrap_or_default()]
}

#[inline(never)]
fn other_text(item: &Violation, fill: Fill) -> &str {
    text_of(item, fill).unwrap_or_default()
}
