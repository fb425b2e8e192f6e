//! The form into which a template and an entry are compiled: literal runs with instructions between them.

use super::{Case, Form};
use crate::text::ConstText;

/// Instructions. Each is one byte; what follows it is said here.
pub(crate) mod op {
    /// A length, and as many bytes that are written as they are.
    pub(crate) const LITERAL: u8 = 0;
    /// A mode, a fill, two forms, a length, and as many bytes of argument.
    pub(crate) const HOLE: u8 = 1;
    /// A block, left out where it has nothing to say.
    pub(crate) const OPTIONAL: u8 = 2;
    /// A length, and that many bytes of blocks: the first that has something to say is written, else the last.
    pub(crate) const CHOICE: u8 = 3;
    /// A block, written for each violation.
    pub(crate) const VIOLATIONS: u8 = 4;
    /// A block, written for each violation, or once where there is none.
    pub(crate) const ERRORS: u8 = 5;
    /// A comma, unless a bracket was opened just before.
    pub(crate) const COMMA: u8 = 6;
    /// A block that is a single hole, and a block that is left out where the hole has no value or `null`.
    pub(crate) const UNLESS_NULL: u8 = 7;
}

/// What is known of a block when it is compiled. A block is these flags, a length, and its instructions.
pub(crate) mod flag {
    /// One of its holes has something for sure.
    pub(crate) const SOME: u8 = 1;
    /// It has no holes.
    pub(crate) const CONSTANT: u8 = 2;
}

/// What fills a hole at run time.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub(crate) enum Fill {
    /// Nothing: `null` and a fault. The argument says what was to be there.
    Lack,
    Message,
    Retry,
    /// The argument is the index of the detail, in four bytes.
    Detail,
    /// The argument is the value, as JSON.
    Json,
    Timestamp,
    /// The argument is the name.
    Context,
    ItemPath,
    /// The argument is the name of the location.
    ItemPathIn,
    ItemSegments,
    ItemLocation,
    ItemCode,
    ItemNumber,
    ItemMessage,
    ItemTitle,
    ItemStatus,
    ItemCategory,
    ItemRemediation,
    ItemDocumentationUrl,
    ItemDetails,
    /// The argument is the name.
    ItemDetail,
    /// The members of `ItemDetails`, without the braces.
    ItemMembers,
}

const FILLS: [Fill; 22] = [
    Fill::Lack,
    Fill::Message,
    Fill::Retry,
    Fill::Detail,
    Fill::Json,
    Fill::Timestamp,
    Fill::Context,
    Fill::ItemPath,
    Fill::ItemPathIn,
    Fill::ItemSegments,
    Fill::ItemLocation,
    Fill::ItemCode,
    Fill::ItemNumber,
    Fill::ItemMessage,
    Fill::ItemTitle,
    Fill::ItemStatus,
    Fill::ItemCategory,
    Fill::ItemRemediation,
    Fill::ItemDocumentationUrl,
    Fill::ItemDetails,
    Fill::ItemDetail,
    Fill::ItemMembers,
];

/// Where a hole stands, and hence how what fills it is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub(crate) enum Mode {
    /// A JSON value.
    Value,
    /// Inside a JSON string.
    Inside,
    /// In a URL: percent-encoded.
    Url,
    /// In a header.
    Header,
    /// In a header, inside a quoted string (RFC 9110, section 5.6.4).
    Quoted,
}

const MODES: [Mode; 5] = [Mode::Value, Mode::Inside, Mode::Url, Mode::Header, Mode::Quoted];

const FORMS: [Form; 17] = [
    Form::Text,
    Form::Phrase,
    Form::Number,
    Form::Fraction,
    Form::Millis,
    Form::Seconds,
    Form::Duration,
    Form::Brackets,
    Form::Pointer,
    Form::Fragment,
    Form::Case(Case::Kebab),
    Form::Case(Case::Snake),
    Form::Case(Case::Camel),
    Form::Case(Case::Pascal),
    Form::Case(Case::ScreamingSnake),
    Form::Case(Case::Lower),
    Form::Case(Case::Upper),
];

/// The place of a form in [`FORMS`], from 1; 0 is none.
const fn form_number(forms: &[Form], at: usize) -> u8 {
    if at >= forms.len() {
        return 0;
    }
    match forms[at] {
        Form::Text => 1,
        Form::Phrase => 2,
        Form::Number => 3,
        Form::Fraction => 4,
        Form::Millis => 5,
        Form::Seconds => 6,
        Form::Duration => 7,
        Form::Brackets => 8,
        Form::Pointer => 9,
        Form::Fragment => 10,
        Form::Case(Case::Kebab) => 11,
        Form::Case(Case::Snake) => 12,
        Form::Case(Case::Camel) => 13,
        Form::Case(Case::Pascal) => 14,
        Form::Case(Case::ScreamingSnake) => 15,
        Form::Case(Case::Lower) => 16,
        Form::Case(Case::Upper) => 17,
    }
}

/// Writes a program. Adjacent constants become one literal run.
pub(crate) struct Builder<'a> {
    out: ConstText<'a>,
    /// Where the length of the open literal run stands.
    run: Option<usize>,
}

impl<'a> Builder<'a> {
    pub(crate) const fn new(buffer: &'a mut [u8]) -> Self {
        Self {
            out: ConstText::new(buffer),
            run: None,
        }
    }

    /// Ends the program and says how long it is.
    pub(crate) const fn finish(mut self) -> usize {
        self.end_run();
        self.out.len()
    }

    /// What is appended to this becomes part of a literal run.
    pub(crate) const fn literal(&mut self) -> &mut ConstText<'a> {
        if self.run.is_none() {
            self.out.byte(op::LITERAL);
            self.run = Some(self.out.len());
            self.length(0);
        }
        &mut self.out
    }

    pub(crate) const fn comma(&mut self) {
        self.end_run();
        self.out.byte(op::COMMA);
    }

    pub(crate) const fn hole(&mut self, mode: Mode, fill: Fill, forms: &[Form], argument: &[u8]) {
        self.end_run();
        self.out.byte(op::HOLE);
        self.out.byte(mode as u8);
        self.out.byte(fill as u8);
        self.out.byte(form_number(forms, 0));
        self.out.byte(form_number(forms, 1));
        self.length(argument.len());
        self.out.bytes(argument);
    }

    /// Opens something that begins with its length; returns what closes it.
    pub(crate) const fn open(&mut self, op: u8) -> usize {
        self.end_run();
        self.out.byte(op);
        self.length(0);
        self.out.len()
    }

    /// Opens a block: of an instruction, or, within a choice, without one.
    pub(crate) const fn open_block(&mut self, op: Option<u8>, flags: u8) -> usize {
        self.end_run();
        if let Some(op) = op {
            self.out.byte(op);
        }
        self.out.byte(flags);
        self.length(0);
        self.out.len()
    }

    /// Closes what was opened at `start`.
    pub(crate) const fn close(&mut self, start: usize) {
        self.end_run();
        self.out.patch(start - 4, four(self.out.len() - start));
    }

    const fn end_run(&mut self) {
        if let Some(at) = self.run {
            self.out.patch(at, four(self.out.len() - at - 4));
            self.run = None;
        }
    }

    const fn length(&mut self, length: usize) {
        let bytes = four(length);
        let mut i = 0;
        while i < bytes.len() {
            self.out.byte(bytes[i]);
            i += 1;
        }
    }
}

/// Lengths are four bytes, the lowest first.
#[expect(clippy::cast_possible_truncation, reason = "no body is near four gigabytes")]
pub(crate) const fn four(number: usize) -> [u8; 4] {
    (number as u32).to_le_bytes()
}

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
}

/// A hole, read.
#[derive(Clone, Copy)]
pub(crate) struct Slot<'p> {
    pub(crate) mode: Mode,
    pub(crate) fill: Fill,
    pub(crate) forms: [Option<Form>; 2],
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
        match self.next() {
            Some(Op::Literal(bytes)) if self.rest.is_empty() => Some(bytes),
            _ => None,
        }
    }

    fn byte(&mut self) -> Option<u8> {
        let (byte, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(*byte)
    }

    /// A length and that many bytes.
    fn bytes(&mut self) -> Option<&'p [u8]> {
        let (length, rest) = self.rest.split_first_chunk::<4>()?;
        let (bytes, rest) = rest.split_at_checked(u32::from_le_bytes(*length) as usize)?;
        self.rest = rest;
        Some(bytes)
    }

    fn block(&mut self) -> Option<Block<'p>> {
        Some(Block {
            flags: self.byte()?,
            program: Program { rest: self.bytes()? },
        })
    }

    fn slot(&mut self) -> Option<Slot<'p>> {
        Some(Slot {
            mode: *MODES.get(usize::from(self.byte()?))?,
            fill: *FILLS.get(usize::from(self.byte()?))?,
            forms: [form(self.byte()?), form(self.byte()?)],
            argument: self.bytes()?,
        })
    }

    /// The next instruction. What the compiler did not write ends the program.
    pub(crate) fn next(&mut self) -> Option<Op<'p>> {
        match self.byte()? {
            op::LITERAL => self.bytes().map(Op::Literal),
            op::HOLE => self.slot().map(Op::Hole),
            op::OPTIONAL => self.block().map(Op::Optional),
            op::CHOICE => self.bytes().map(|rest| {
                Op::Choice(Choice {
                    rest: Program { rest },
                })
            }),
            op::VIOLATIONS => self.block().map(Op::Violations),
            op::ERRORS => self.block().map(Op::Errors),
            op::COMMA => Some(Op::Comma),
            op::UNLESS_NULL => match self.block()?.program.next()? {
                Op::Hole(slot) => Some(Op::UnlessNull(slot, self.block()?)),
                _ => None,
            },
            _ => None,
        }
    }
}

/// The form of a number.
fn form(number: u8) -> Option<Form> {
    FORMS.get(usize::from(number).checked_sub(1)?).copied()
}

impl<'p> Choice<'p> {
    /// The next block.
    pub(crate) fn next(&mut self) -> Option<Block<'p>> {
        self.rest.block()
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

    pub(crate) fn is(&self, form: Form) -> bool {
        self.forms[0] == Some(form)
    }

    pub(crate) fn case(&self) -> Option<Case> {
        self.forms.iter().find_map(|form| match form {
            Some(Form::Case(case)) => Some(*case),
            _ => None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fill_mode_and_form_has_its_number() {
        assert!(FILLS.iter().enumerate().all(|(at, fill)| *fill as usize == at));
        assert!(MODES.iter().enumerate().all(|(at, mode)| *mode as usize == at));
        assert!(
            FORMS
                .iter()
                .enumerate()
                .all(|(at, form)| form_number(&[*form], 0) as usize == at + 1)
        );
    }
}
