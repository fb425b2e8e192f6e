//! What is written for each violation.
//!
//! Its instructions are read once, to a row of steps, and the rows written to room of a known length, which goes to
//! the body when it is full.

mod asked;
mod read;
mod step;

use core::ops::ControlFlow;

use super::path::{self, Syntax};
use crate::dialect::found::{Place, text_of};
use crate::dialect::program::{Block, Fill, Mode, op};
use crate::json::{SHORT, copy_escaped, push_escaped};
use crate::{ApiError, Violation};
use asked::Asked;
use step::{RUN, Row, Step, TAIL};

/// Where the last step of what is written before it goes to the body may begin.
const ROOM: usize = 1024;

/// The most that a step with a short text takes: a comma, the constants, and the text.
const STEP: usize = 1 + RUN + SHORT + TAIL;

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
        let mut row = Row::new();
        if row.read(block).is_none() {
            return error.violations(&mut |violation| {
                self.one(violation, block, out);
                ControlFlow::Continue(())
            });
        }
        if row.has_more {
            self.each_asked(row.steps(), block, error, out);
        } else {
            self.each_plain(row.steps(), block, error, out);
        }
        row.keep();
    }

    /// Rows of constants and texts.
    #[inline]
    fn each_plain(&self, steps: &[Step], block: Block<'_>, error: &dyn ApiError, out: &mut Vec<u8>) {
        let mut rows = Rows::behind(out);
        error.violations(&mut |violation| {
            let texts = common_texts(violation);
            // Where it is full it is emptied. One call, which becomes part of this.
            for _ in 0..2 {
                if rows.add(steps, &texts, violation).is_some() {
                    return ControlFlow::Continue(());
                }
                rows.flush(out);
            }
            self.one(violation, block, out);
            rows.is_open = is_open(out);
            ControlFlow::Continue(())
        });
        rows.flush(out);
    }

    /// Rows in which there is more.
    #[inline(never)]
    fn each_asked(&self, steps: &[Step], block: Block<'_>, error: &dyn ApiError, out: &mut Vec<u8>) {
        let mut rows = Rows::behind(out);
        error.violations(&mut |violation| {
            let place = self.at_item(violation);
            Asked::new(&place, violation, block.program, &mut rows, out).write(steps);
            ControlFlow::Continue(())
        });
        rows.flush(out);
    }

    /// Writes an item by itself.
    fn one(&self, violation: &Violation, block: Block<'_>, out: &mut Vec<u8>) {
        let place = self.at_item(violation);
        if place.has_item(block) {
            place.write(block.program, out);
        }
    }

    pub(super) fn at_item<'v>(&'v self, violation: &'v Violation) -> Place<'v> {
        Place {
            occurrence: self.occurrence,
            item: Some(violation),
            detail: None,
            shared: self.shared,
        }
    }
}

/// Whether what is written ends with a bracket that was opened.
pub(super) fn is_open(out: &[u8]) -> bool {
    matches!(out.last(), Some(b'{' | b'['))
}

impl Rows {
    fn behind(out: &[u8]) -> Self {
        Self {
            room: [0; ROOM + STEP],
            end: 0,
            is_open: is_open(out),
        }
    }

    /// Adds a row. `None` where there is no room for it: then it is not there.
    #[inline]
    fn add(&mut self, steps: &[Step], texts: &[&str; 3], item: &Violation) -> Option<()> {
        let (mut end, mut is_open) = (self.end, self.is_open);
        for step in steps {
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

    /// Adds the constants of a step.
    #[inline]
    fn run(&mut self, step: &Step, out: &mut Vec<u8>) {
        if self.end >= ROOM {
            self.flush(out);
        }
        let comma = usize::from(step.op & op::COMMA != 0 && !self.is_open);
        if let Some(room) = self.room.get_mut(self.end..)
            && let Some(room) = room.first_chunk_mut::<{ 1 + RUN }>()
        {
            room[0] = b',';
            if let Some(room) = room.get_mut(comma..).and_then(|room| room.first_chunk_mut()) {
                *room = step.run;
            }
            self.end += comma + usize::from(step.run_length);
        }
        self.is_open = step.opens;
    }

    /// Adds the constants behind what a step says.
    #[inline]
    fn tail(&mut self, step: &Step, out: &mut Vec<u8>) {
        let room = self.room.get_mut(self.end..).unwrap_or_default();
        if let Some(room) = room.first_chunk_mut() {
            *room = step.tail;
            self.end += usize::from(step.tail_length);
        } else {
            self.flush(out);
            out.extend_from_slice(step.tail.get(..step.tail_length.into()).unwrap_or_default());
        }
        self.is_open = false;
    }

    /// Adds a text inside of quotes.
    #[inline]
    fn text(&mut self, text: &str, out: &mut Vec<u8>) {
        let room = self.room.get_mut(self.end..).unwrap_or_default();
        if let Some(length) = copy_escaped(text.as_bytes(), room) {
            self.end += length;
        } else {
            self.flush(out);
            push_escaped(text, out);
        }
    }

    /// The same of a path.
    #[inline]
    fn path(&mut self, item: &Violation, syntax: Syntax, out: &mut Vec<u8>) {
        let room = self.room.get_mut(self.end..).unwrap_or_default();
        if let Some(length) = path::copy(item, syntax, room) {
            self.end += length;
        } else {
            self.flush(out);
            path::push(item, syntax.form(), Mode::Inside, out);
        }
    }

    /// Takes back what is behind so many bytes.
    fn cut(&mut self, start: usize, out: &mut Vec<u8>) {
        if let Some(end) = start.checked_sub(out.len()) {
            self.end = end;
        } else {
            out.truncate(start);
            self.end = 0;
        }
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
