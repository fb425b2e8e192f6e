//! Reading a program.

use super::{FILLS, FORMS, Fill, MODES, Mode, op};
use crate::dialect::{Case, Form};
use crate::json_text::{Before, SHORT};

/// Reads a program.
#[derive(Clone, Copy)]
pub(crate) struct Program<'p> {
    pub(super) rest: &'p [u8],
}

/// An instruction, as it stands.
#[derive(Clone, Copy)]
pub(crate) struct Instruction<'p> {
    pub(crate) op: u8,
    /// What it is about.
    pub(crate) about: &'p [u8],
    /// What it is about, and all that follows.
    pub(crate) from: &'p [u8],
}

/// An instruction, read. A run is nothing to those who do not write it.
#[derive(Clone, Copy)]
pub(crate) enum Op<'p> {
    Run,
    /// What fills it, and its rule.
    Text(Fill, u8),
    Hole(Slot<'p>),
    Optional(Block<'p>),
    Choice(Choice<'p>),
    Violations(Block<'p>),
    Errors(Block<'p>),
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

/// A detail that is written as it is, read.
#[derive(Clone, Copy)]
pub(crate) struct Detail<'p> {
    pub(crate) index: u32,
    /// The run before it.
    pub(crate) before: Before<'p>,
}

/// The bytes of its instruction.
const DETAIL: usize = 5 + SHORT + 4 + 4;

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

    /// How many bytes are left.
    #[inline]
    pub(crate) const fn len(&self) -> usize {
        self.rest.len()
    }

    /// The next instruction, where it is a literal run.
    #[inline]
    pub(crate) fn literal(&mut self) -> Option<&'p [u8]> {
        let (before, next) = (*self, self.advance()?);
        if next.op != op::LITERAL {
            *self = before;
            return None;
        }
        Some(next.about)
    }

    /// The next instruction. What the compiler did not write ends the program.
    #[inline]
    pub(crate) fn advance(&mut self) -> Option<Instruction<'p>> {
        let ([op, length @ ..], from) = self.rest.split_first_chunk::<5>()?;
        let (about, rest) = from.split_at_checked(u32::from_le_bytes(*length) as usize)?;
        self.rest = rest;
        Some(Instruction { op: *op, about, from })
    }

    /// Whether the next instruction is a detail.
    #[inline]
    pub(crate) fn is_detail(&self) -> bool {
        self.detail().is_some()
    }

    /// The next instruction, where it is a detail.
    #[inline]
    pub(crate) fn detail(&self) -> Option<Detail<'p>> {
        let [op, _, _, _, _, rest @ ..] = self.rest.first_chunk::<DETAIL>()?;
        if *op != op::DETAIL {
            return None;
        }
        let (run, rest) = rest.split_first_chunk::<SHORT>()?;
        let ([length, index], _) = rest.as_chunks::<4>() else {
            return None;
        };
        Some(Detail {
            index: u32::from_le_bytes(*index),
            before: Before(run, u32::from_le_bytes(*length) as usize),
        })
    }

    /// What follows a detail.
    #[inline]
    pub(crate) fn after_detail(&self) -> Self {
        Self::new(self.rest.get(DETAIL..).unwrap_or_default())
    }

    /// The next instruction, read.
    pub(crate) fn next(&mut self) -> Option<Op<'p>> {
        self.advance()?.read()
    }
}

impl<'p> Instruction<'p> {
    /// The last block in it, and then what follows it.
    #[inline]
    pub(crate) fn enter(self, last: Block<'p>) -> Program<'p> {
        let before = self.about.len().saturating_sub(last.program.rest.len());
        Program::new(self.from.get(before..).unwrap_or_default())
    }

    pub(crate) fn read(self) -> Option<Op<'p>> {
        let about = self.about;
        if let Some(fill) = self.text() {
            return Some(Op::Text(fill, self.op & op::RULE));
        }
        Some(match self.op & !op::COMMA {
            op::LITERAL => Op::Run,
            op::DETAIL => Op::Hole(Slot::of_detail(about.last_chunk::<4>()?)),
            op::HOLE => Op::Hole(Slot::read(about)?),
            op::OPTIONAL => Op::Optional(Block::read(about)?),
            op::CHOICE => Op::Choice(Choice::new(about)),
            op::VIOLATIONS => Op::Violations(Block::read(about)?),
            op::ERRORS => Op::Errors(Block::read(about)?),
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

    /// What fills it, where it is the inside of a string.
    #[inline]
    pub(crate) fn text(self) -> Option<Fill> {
        if self.op & op::TEXT == 0 {
            return None;
        }
        FILLS.get(usize::from(self.op & op::FILL)).copied()
    }
}

impl<'p> Slot<'p> {
    /// A detail that is written as it is.
    const fn of_detail(index: &'p [u8; 4]) -> Self {
        Self {
            mode: Mode::Value,
            fill: Fill::Detail,
            forms: [0; 2],
            argument: index,
        }
    }

    #[inline]
    pub(crate) fn read(about: &'p [u8]) -> Option<Self> {
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
    pub(crate) fn read(about: &'p [u8]) -> Option<Self> {
        let (flags, rest) = about.split_first()?;
        Some(Self {
            flags: *flags,
            program: Program::new(rest),
        })
    }
}

impl<'p> Choice<'p> {
    pub(crate) const fn new(about: &'p [u8]) -> Self {
        Self {
            rest: Program::new(about),
        }
    }

    /// The next block.
    pub(crate) fn next(&mut self) -> Option<Block<'p>> {
        Block::read(self.rest.advance()?.about)
    }

    /// Whether there is none after the last one that was read.
    pub(crate) const fn is_at_end(&self) -> bool {
        self.rest.rest.is_empty()
    }
}

impl<'p> Slot<'p> {
    /// The argument as text.
    pub(crate) fn text(&self) -> &'p str {
        core::str::from_utf8(self.argument).unwrap_or_default()
    }

    /// Whether the argument is this text.
    pub(crate) fn is_called(&self, name: &str) -> bool {
        self.argument == name.as_bytes()
    }

    /// The argument as a number.
    pub(crate) fn index(&self) -> Option<u32> {
        Some(u32::from_le_bytes(self.argument.try_into().ok()?))
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
