//! A row of which parts may be left out.
//!
//! What may be left out is written, and taken back where it turns out to have nothing to say: nothing is asked twice.

use super::super::path;
use super::read::DEPTH;
use super::step::{Step, What};
use super::{Rows, common_texts, is_open};
use crate::Violation;
use crate::dialect::found::{Found, Place, text_of};
use crate::dialect::program::{Fill, Op, Program, Slot, flag, op};

/// A row that is being written.
pub(super) struct Asked<'w, 'p> {
    place: &'w Place<'p>,
    item: &'p Violation,
    texts: [&'p str; 3],
    program: Program<'p>,
    rows: &'w mut Rows,
    out: &'w mut Vec<u8>,
    opened: [Opened; DEPTH],
    depth: usize,
    /// Whether a hole of the innermost part that is open has something to say.
    some: bool,
}

/// A part that may be left out: what was before it.
#[derive(Clone, Copy)]
struct Opened {
    start: usize,
    is_open: bool,
    some: bool,
    next: u8,
}

impl<'w, 'p> Asked<'w, 'p> {
    #[inline]
    pub(super) fn new(
        place: &'w Place<'p>,
        item: &'p Violation,
        program: Program<'p>,
        rows: &'w mut Rows,
        out: &'w mut Vec<u8>,
    ) -> Self {
        Self {
            place,
            item,
            texts: common_texts(item),
            program,
            rows,
            out,
            opened: [Opened {
                start: 0,
                is_open: false,
                some: false,
                next: 0,
            }; DEPTH],
            depth: 0,
            some: false,
        }
    }

    #[inline]
    pub(super) fn write(mut self, steps: &[Step]) {
        let mut at = 0;
        while let Some(step) = steps.get(at) {
            at += 1;
            let is_there = match step.what {
                What::Run => self.run(step),
                What::Text => self.text(step),
                What::Path => self.path(step),
                What::Hole => self.hole(step),
                What::Other => self.other(step),
                What::Sure => {
                    self.some = true;
                    true
                }
                What::Lack => false,
                What::Open => self.open(step),
                What::Close => {
                    if let Some(next) = self.close(step) {
                        at = next;
                    }
                    true
                }
            };
            if !is_there {
                at = self.leave_out();
            }
        }
    }

    /// The constants of a step.
    #[inline]
    fn run(&mut self, step: &Step) -> bool {
        self.rows.run(step, self.out);
        true
    }

    #[inline]
    fn text(&mut self, step: &Step) -> bool {
        let text = match self.texts.get(step.fill as usize) {
            Some(text) if !text.is_empty() || step.fill == Fill::ItemMessage => Some(*text),
            _ => text_of(self.item, step.fill),
        };
        match text {
            Some(text) if !text.is_empty() => self.some = true,
            _ if step.may_lack => return true,
            None if self.depth > 0 && step.op & op::RULE != op::OR_EMPTY => return false,
            _ => {}
        }
        let text = text.unwrap_or_default();
        self.run(step);
        self.rows.text(text, self.out);
        self.end(step)
    }

    #[inline]
    fn path(&mut self, step: &Step) -> bool {
        let is_elsewhere = step.is_located && step.location != self.item.location;
        if is_elsewhere || self.item.path.is_empty() {
            return step.may_lack || self.lack(step);
        }
        let form = step.syntax.form();
        let can_be_empty = matches!(step.syntax, path::Syntax::Brackets | path::Syntax::Last);
        if can_be_empty && self.depth + usize::from(step.may_lack) > 0 && path::is_empty(self.item, form) {
            if step.may_lack {
                return true;
            }
        } else {
            self.some = true;
        }
        self.run(step);
        self.rows.path(self.item, step.syntax, self.out);
        self.end(step)
    }

    /// What is behind what fills a hole.
    #[inline]
    fn end(&mut self, step: &Step) -> bool {
        self.rows.tail(step, self.out);
        true
    }

    /// A hole that has nothing. Returns whether the part that it is in is written.
    fn lack(&mut self, step: &Step) -> bool {
        if step.may_lack {
            return true;
        }
        if self.depth > 0 {
            return false;
        }
        self.run(step);
        self.other(step)
    }

    #[inline]
    fn hole(&mut self, step: &Step) -> bool {
        let is_empty = match (step.fill, self.item.more.as_deref()) {
            (Fill::ItemDetails | Fill::ItemDetail, more) => more.is_none_or(|more| more.details.is_empty()),
            (Fill::ItemNumber, more) => more.is_none_or(|more| more.number.is_none()),
            (Fill::ItemStatus, more) => more.is_none_or(|more| more.status.is_none()),
            _ => false,
        };
        if is_empty && step.may_lack {
            return true;
        }
        self.other_hole(step)
    }

    #[inline(never)]
    fn other_hole(&mut self, step: &Step) -> bool {
        let Some(slot) = self.slot(step) else { return true };
        let found = self.place.find(&slot);
        if matches!(found, Found::Missing) && slot.fill != Fill::ItemSegments {
            return self.lack(step);
        }
        if !found.is_nothing(self.place.occurrence, &slot) {
            self.some = true;
        } else if step.may_lack {
            return true;
        }
        self.run(step);
        self.other(step)
    }

    fn slot(&self, step: &Step) -> Option<Slot<'p>> {
        match self.program.after(step.at).next()? {
            Op::Hole(slot) => Some(slot),
            _ => None,
        }
    }

    /// An instruction that is no step.
    #[inline(never)]
    fn other(&mut self, step: &Step) -> bool {
        self.rows.flush(self.out);
        self.place.write(self.program.after(step.at).first(), self.out);
        self.rows.is_open = is_open(self.out);
        true
    }

    #[inline]
    fn open(&mut self, step: &Step) -> bool {
        if let Some(opened) = self.opened.get_mut(self.depth) {
            *opened = Opened {
                start: self.out.len() + self.rows.end,
                is_open: self.rows.is_open,
                some: self.some,
                next: step.next,
            };
        }
        self.depth += 1;
        self.some = step.flags & flag::SOME != 0;
        true
    }

    /// Ends what may be left out; where it is written, says what is next.
    #[inline]
    fn close(&mut self, step: &Step) -> Option<usize> {
        if !self.some && step.flags & flag::CONSTANT == 0 {
            self.leave_out();
            return None;
        }
        self.depth = self.depth.saturating_sub(1);
        self.some |= self.opened.get(self.depth).is_some_and(|opened| opened.some);
        Some(step.next.into())
    }

    /// Takes back the innermost part, and says what follows it.
    #[inline]
    fn leave_out(&mut self) -> usize {
        self.depth = self.depth.saturating_sub(1);
        let Some(opened) = self.opened.get(self.depth) else {
            return usize::MAX;
        };
        self.rows.cut(opened.start, self.out);
        (self.rows.is_open, self.some) = (opened.is_open, opened.some);
        opened.next.into()
    }
}
