//! Reading a program.

use super::{FILLS, FORMS, Fill, MODES, Mode, op};
use crate::dialect::{Case, Form};

/// Reads a program.
#[derive(Clone, Copy)]
pub(crate) struct Program<'p> {
    rest: &'p [u8],
}

/// An instruction, read.
#[derive(Clone, Copy)]
pub(crate) enum Op<'p> {
    Literal(&'p [u8]),
    Hole(Slot<'p>),
    Optional(Block<'p>),
    Choice(Choice<'p>),
    Violations(Block<'p>),
    Errors(Block<'p>),
    Comma,
    UnlessNull(Slot<'p>, Block<'p>),
    Block(Block<'p>),
    Map(Program<'p>),
    Shared(Block<'p>),
    ItemDetails(Block<'p>),
}

/// A hole, read.
#[derive(Clone, Copy)]
pub(crate) struct Slot<'p> {
    pub(crate) mode: Mode,
    pub(crate) fill: Fill,
    forms: [u8; 2],
    pub(crate) argument: &'p [u8],
}

/// Instructions, and what is known of them.
#[derive(Clone, Copy)]
pub(crate) struct Block<'p> {
    pub(crate) flags: u8,
    pub(crate) program: Program<'p>,
}

/// The blocks of a choice.
#[derive(Clone, Copy)]
pub(crate) struct Choice<'p> {
    rest: Program<'p>,
}

impl<'p> Program<'p> {
    pub(crate) const fn new(bytes: &'p [u8]) -> Self {
        Self { rest: bytes }
    }

    /// The whole program, where it is a single literal run.
    pub(crate) fn constant(mut self) -> Option<&'p [u8]> {
        self.literal().filter(|_| self.rest.is_empty())
    }

    /// The next instruction, where it is a literal run: half of them are.
    #[inline]
    pub(crate) fn literal(&mut self) -> Option<&'p [u8]> {
        let ([op::LITERAL, length @ ..], rest) = self.rest.split_first_chunk::<5>()? else {
            return None;
        };
        let (bytes, rest) = rest.split_at_checked(u32::from_le_bytes(*length) as usize)?;
        self.rest = rest;
        Some(bytes)
    }

    /// The next instruction, where it is a detail that is written as it is.
    #[inline]
    pub(crate) fn plain_detail(&mut self) -> Option<u32> {
        const HEADER: [u8; 9] = [op::HOLE, 8, 0, 0, 0, Mode::Value as u8, Fill::Detail as u8, 0, 0];
        let (header, rest) = self.rest.split_first_chunk::<9>()?;
        let (index, rest) = rest.split_first_chunk::<4>()?;
        (*header == HEADER).then(|| {
            self.rest = rest;
            u32::from_le_bytes(*index)
        })
    }

    /// The next instruction. What the compiler did not write ends the program.
    pub(crate) fn next(&mut self) -> Option<Op<'p>> {
        let (header, rest) = self.rest.split_first_chunk::<5>()?;
        let [op, length @ ..] = *header;
        let (about, rest) = rest.split_at_checked(u32::from_le_bytes(length) as usize)?;
        self.rest = rest;
        Some(match op {
            op::LITERAL => Op::Literal(about),
            op::HOLE => Op::Hole(Slot::read(about)?),
            op::OPTIONAL => Op::Optional(Block::read(about)?),
            op::CHOICE => Op::Choice(Choice {
                rest: Program::new(about),
            }),
            op::VIOLATIONS => Op::Violations(Block::read(about)?),
            op::ERRORS => Op::Errors(Block::read(about)?),
            op::COMMA => Op::Comma,
            op::UNLESS_NULL => {
                let mut both = Program::new(about);
                match (both.next()?, both.next()?) {
                    (Op::Hole(slot), Op::Block(block)) => Op::UnlessNull(slot, block),
                    _ => return None,
                }
            }
            op::BLOCK => Op::Block(Block::read(about)?),
            op::MAP => Op::Map(Program::new(about)),
            op::SHARED => Op::Shared(Block::read(about)?),
            op::ITEM_DETAILS => Op::ItemDetails(Block::read(about)?),
            _ => return None,
        })
    }
}

impl<'p> Slot<'p> {
    fn read(about: &'p [u8]) -> Option<Self> {
        let ([mode, fill, first, second], argument) = about.split_first_chunk::<4>()?;
        Some(Self {
            mode: *MODES.get(usize::from(*mode))?,
            fill: *FILLS.get(usize::from(*fill))?,
            forms: [*first, *second],
            argument,
        })
    }
}

impl<'p> Block<'p> {
    fn read(about: &'p [u8]) -> Option<Self> {
        let (flags, rest) = about.split_first()?;
        Some(Self {
            flags: *flags,
            program: Program::new(rest),
        })
    }
}

impl<'p> Choice<'p> {
    /// The next block.
    pub(crate) fn next(&mut self) -> Option<Block<'p>> {
        match self.rest.next()? {
            Op::Block(block) => Some(block),
            _ => None,
        }
    }
}

impl<'p> Slot<'p> {
    /// The argument as text.
    pub(crate) fn text(&self) -> &'p str {
        core::str::from_utf8(self.argument).unwrap_or_default()
    }

    /// The argument as a number.
    pub(crate) fn index(&self) -> Option<u32> {
        Some(u32::from_le_bytes(self.argument.try_into().ok()?))
    }

    /// Whether it is a JSON value in no form of its own.
    pub(crate) fn is_plain(&self) -> bool {
        self.mode == Mode::Value && self.forms == [0; 2]
    }

    /// The forms, in the order in which they are applied.
    pub(crate) fn forms(&self) -> impl Iterator<Item = Form> {
        let at = self
            .forms
            .into_iter()
            .filter_map(|number| usize::from(number).checked_sub(1));
        at.filter_map(|at| FORMS.get(at).copied())
    }

    /// The first form.
    pub(crate) fn form(&self) -> Option<Form> {
        self.forms().next()
    }

    pub(crate) fn is(&self, form: Form) -> bool {
        self.form() == Some(form)
    }

    pub(crate) fn case(&self) -> Option<Case> {
        self.forms().find_map(|form| match form {
            Form::Case(case) => Some(case),
            _ => None,
        })
    }

    /// The same hole for one value of several: a JSON value, as a text where that is asked for.
    pub(crate) fn of_value(&self) -> Self {
        let is_text = self.forms().any(|form| form == Form::Text);
        Self {
            mode: Mode::Value,
            forms: [u8::from(is_text), 0],
            ..*self
        }
    }
}
