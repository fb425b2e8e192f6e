//! The steps of a row: its instructions, read.

use core::cell::Cell;

use super::super::path::Syntax;
use crate::Location;
use crate::dialect::program::{Fill, Instruction, op};

/// The most steps of a row: each is named by a byte.
const MOST: usize = 200;

/// The most constants of a step, and one more. They are copied as a whole, whatever their length: that is but a few moves.
pub(super) const RUN: usize = 32;

/// The same for the constants behind the text.
pub(super) const TAIL: usize = 8;

/// What a step does. All write the constants before it first.
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum What {
    /// Constants.
    Run,
    /// A text of the violation.
    Text,
    /// Its path.
    Path,
    /// Another hole.
    Hole,
    /// An instruction that is no step.
    Other,
    /// Opens what may be left out.
    Open,
    /// Ends it, and goes on elsewhere where it is written.
    Close,
    /// There is something to say.
    Sure,
    /// There is nothing for a hole that is required.
    Lack,
}

/// Constants, what the violation says behind them, and constants behind that.
#[derive(Clone, Copy)]
pub(super) struct Step {
    pub(super) run: [u8; RUN],
    pub(super) tail: [u8; TAIL],
    /// How many of them there are.
    pub(super) run_length: u8,
    pub(super) tail_length: u8,
    /// The instruction.
    pub(super) op: u8,
    pub(super) what: What,
    /// What the text is, where the instruction has one.
    pub(super) fill: Fill,
    pub(super) syntax: Syntax,
    /// Whether the path has to be in a certain part of the request, and in which.
    pub(super) is_located: bool,
    pub(super) location: Location,
    /// Whether the last of the constants opens a bracket.
    pub(super) opens: bool,
    /// Whether it is left out, with its constants, where there is nothing to say.
    pub(super) may_lack: bool,
    /// What is known of a block.
    pub(super) flags: u8,
    /// The step that follows a block, or the end of a choice.
    pub(super) next: u8,
    /// Where the instruction is in the program.
    pub(super) at: u32,
}

/// The steps of a row.
pub(super) struct Row {
    steps: Vec<Step>,
    /// Whether there is more in it than constants and texts.
    pub(super) has_more: bool,
}

thread_local! {
    /// Room for steps.
    static STEPS: Cell<Vec<Step>> = const { Cell::new(Vec::new()) };
}

impl Row {
    /// One without steps.
    pub(super) fn new() -> Self {
        let mut steps = STEPS.try_with(Cell::take).unwrap_or_default();
        steps.clear();
        Self {
            steps,
            has_more: false,
        }
    }

    /// Keeps its room for the next one.
    pub(super) fn keep(self) {
        let _ = STEPS.try_with(|steps| steps.set(self.steps));
    }

    pub(super) fn steps(&self) -> &[Step] {
        &self.steps
    }

    pub(super) fn len(&self) -> usize {
        self.steps.len()
    }

    pub(super) fn steps_mut(&mut self) -> &mut [Step] {
        &mut self.steps
    }

    /// The last step, where it may change: steps before `floor` are not always written.
    #[inline]
    pub(super) fn last(&mut self, floor: usize) -> Option<&mut Step> {
        self.steps.get_mut(floor..)?.last_mut()
    }

    /// Another step, which says nothing yet.
    #[inline]
    pub(super) fn push(&mut self) -> Option<&mut Step> {
        if self.steps.len() >= MOST {
            return None;
        }
        self.steps.push(Step::NONE);
        self.steps.last_mut()
    }

    /// Takes back the steps from this one on.
    pub(super) fn cut(&mut self, length: usize) {
        self.steps.truncate(length);
    }
}

impl Step {
    pub(super) const NONE: Self = Self {
        run: [0; RUN],
        tail: [0; TAIL],
        run_length: 0,
        tail_length: 0,
        op: op::LITERAL,
        what: What::Run,
        fill: Fill::ItemMessage,
        syntax: Syntax::Dots,
        is_located: false,
        location: Location::Body,
        opens: false,
        may_lack: false,
        flags: 0,
        next: 0,
        at: 0,
    };

    /// The constants of an instruction.
    pub(super) fn read(&mut self, instruction: Instruction<'_>) -> Option<()> {
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
                self.what = What::Text;
                self.fill = fill;
                self.may_lack = instruction.op & op::RULE == op::OR_NOTHING;
                if instruction.op & op::RULE != op::GOES_ON {
                    self.ends();
                }
            }
            None if instruction.op & !op::COMMA == op::LITERAL => self.opens = super::is_open(run),
            None => return None,
        }
        Some(())
    }

    /// A quote behind it.
    pub(super) fn ends(&mut self) {
        self.tail[0] = b'"';
        self.tail_length = 1;
    }

    /// Adds constants to those before it.
    pub(super) fn add(&mut self, bytes: &[u8]) -> Option<()> {
        let length = usize::from(self.run_length);
        if length + bytes.len() >= RUN {
            return None;
        }
        self.run
            .get_mut(length..length + bytes.len())?
            .copy_from_slice(bytes);
        self.run_length = u8::try_from(length + bytes.len()).ok()?;
        Some(())
    }

    /// Takes the constants behind it, where there is room for them, and they are always there.
    pub(super) fn extend(&mut self, run: &[u8]) -> Option<()> {
        let length = usize::from(self.tail_length);
        if !matches!(self.what, What::Text | What::Path) || self.may_lack || super::is_open(run) {
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
