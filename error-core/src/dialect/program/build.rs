//! Writing a program.

use super::{Fill, Mode, op};
use crate::dialect::{Case, Form};
use crate::json_text::SHORT;
use crate::text::ConstText;

/// Writes a program. Adjacent constants become one literal run.
pub(crate) struct Builder<'a> {
    out: ConstText<'a>,
    /// Where the open literal run starts.
    run: Option<usize>,
    /// Whether a comma may stand before it.
    has_comma: bool,
}

impl<'a> Builder<'a> {
    /// Writes behind the first `start` bytes of `buffer`.
    pub(crate) const fn new(buffer: &'a mut [u8], start: usize) -> Self {
        Self {
            out: ConstText::behind(buffer, start),
            run: None,
            has_comma: false,
        }
    }

    /// Ends the program and says where.
    pub(crate) const fn finish(mut self) -> usize {
        self.end_run();
        self.out.len()
    }

    /// What is appended to this becomes part of a literal run.
    pub(crate) const fn literal(&mut self) -> &mut ConstText<'a> {
        if self.run.is_none() {
            self.open_run(op::LITERAL);
        }
        &mut self.out
    }

    /// A comma, unless a bracket was opened just before, and a run that follows it.
    pub(crate) const fn comma(&mut self) {
        self.end_run();
        self.open_run(op::LITERAL | op::COMMA);
    }

    const fn open_run(&mut self, op: u8) {
        self.run = Some(self.instruction(op));
        self.has_comma = op & op::COMMA != 0;
    }

    /// A text inside the string that the run opened, with the rule of [`op`].
    pub(crate) const fn text(&mut self, fill: Fill, rule: u8) {
        self.end_run_as(op::TEXT | rule | fill as u8);
    }

    /// Ends the run: what follows may be left out.
    pub(crate) const fn split(&mut self) {
        self.end_run();
    }

    /// A detail as JSON. The run that is open becomes part of it, where it is short.
    pub(crate) const fn detail(&mut self, index: u32) {
        let is_short = match self.run {
            Some(start) => self.out.len() - start <= SHORT && !self.has_comma,
            None => false,
        };
        if !is_short {
            self.end_run();
            self.open_run(op::LITERAL);
        }
        if let Some(start) = self.run {
            let length = self.out.len() - start;
            self.out.skip(SHORT - length);
            self.out.parts(&[&four(length), &index.to_le_bytes()]);
        }
        self.end_run_as(op::DETAIL);
    }

    /// Makes the run that is open the beginning of another instruction.
    const fn end_run_as(&mut self, op: u8) {
        self.parts(&[]);
        if let Some(start) = self.run {
            // `LITERAL` is 0, and the comma before it stays.
            self.out.add_bits(start - 5, op);
        }
        self.end_run();
    }

    pub(crate) const fn hole(&mut self, mode: Mode, fill: Fill, forms: &[Form], argument: &[u8]) {
        let start = self.open(op::HOLE);
        self.out.byte(mode as u8);
        self.out.byte(fill as u8);
        self.out.byte(form_number(forms, 0));
        self.out.byte(form_number(forms, 1));
        self.out.bytes(argument);
        self.close(start);
    }

    /// Appends constants.
    pub(crate) const fn parts(&mut self, parts: &[&[u8]]) {
        self.first_parts(parts, parts.len());
    }

    /// Appends the first `count` of some constants.
    pub(crate) const fn first_parts(&mut self, parts: &[&[u8]], count: usize) {
        if self.run.is_none() {
            self.open_run(op::LITERAL);
        }
        self.out.first_parts(parts, count);
    }

    /// Opens an instruction; returns what closes it.
    pub(crate) const fn open(&mut self, op: u8) -> usize {
        self.end_run();
        self.instruction(op)
    }

    /// The same for one that is a block.
    pub(crate) const fn open_block(&mut self, op: u8, flags: u8) -> usize {
        let start = self.open(op);
        self.out.byte(flags);
        start
    }

    /// Closes what was opened at `start`.
    pub(crate) const fn close(&mut self, start: usize) {
        self.end_run();
        self.out.patch(start - 4, four(self.out.len() - start));
    }

    const fn end_run(&mut self) {
        if let Some(start) = self.run.take() {
            self.close(start);
        }
    }

    /// An instruction, and room for its length.
    const fn instruction(&mut self, op: u8) -> usize {
        self.out.byte(op);
        self.out.skip(4);
        self.out.len()
    }
}

/// Lengths are four bytes, the lowest first.
#[expect(clippy::cast_possible_truncation, reason = "no body is near four gigabytes")]
pub(crate) const fn four(number: usize) -> [u8; 4] {
    (number as u32).to_le_bytes()
}

/// The place of a form in `FORMS`, from 1; 0 is none.
pub(super) const fn form_number(forms: &[Form], at: usize) -> u8 {
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
        Form::Nested => 11,
        Form::Last => 12,
        Form::Case(Case::Kebab) => 13,
        Form::Case(Case::Snake) => 14,
        Form::Case(Case::Camel) => 15,
        Form::Case(Case::Pascal) => 16,
        Form::Case(Case::ScreamingSnake) => 17,
        Form::Case(Case::Lower) => 18,
        Form::Case(Case::Upper) => 19,
        Form::Case(Case::ScreamingKebab) => 20,
    }
}
