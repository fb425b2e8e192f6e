//! What is written of details that are fields.

use super::{hole, run};
use crate::Detail;
use crate::dialect::program::{Program, op};
use crate::envelope::Occurrence;

/// A detail, and those that follow it with only constants between them: their values come in the same order, so
/// that one visit mostly does for all. Returns what is left to write.
pub(super) fn write<'p>(occurrence: &Occurrence<'p>, program: Program<'p>, out: &mut Vec<u8>) -> Program<'p> {
    let mut visit = Visit {
        left: program,
        out,
        occurrence,
    };
    loop {
        let before = visit.left.len();
        if let Some(error) = occurrence.error {
            error.details(&mut |index, detail| visit.detail(index, detail));
        }
        if visit.left.len() == before {
            visit.missing();
        }
        if !visit.left.is_detail() {
            break;
        }
    }
    visit.left
}

/// The details of an error, one after another.
struct Visit<'v, 'p> {
    /// What is not written yet.
    left: Program<'p>,
    out: &'v mut Vec<u8>,
    occurrence: &'v Occurrence<'p>,
}

impl Visit<'_, '_> {
    /// Writes a detail where it is the next one.
    #[inline]
    fn detail(&mut self, index: u32, detail: &dyn Detail) {
        match self.left.detail() {
            Some(next) if next.index == index => {
                if let Err(error) = detail.write_after(next.before, self.out) {
                    self.null_instead(error);
                }
                self.left = self.left.after_detail();
            }
            Some(_) => {}
            None => self.behind_runs(index, detail),
        }
    }

    /// The same behind the constants that are too long to be part of it.
    #[cold]
    #[inline(never)]
    fn behind_runs(&mut self, index: u32, detail: &dyn Detail) {
        let mut left = self.left;
        while let Some(next) = left.advance()
            && next.op & !op::COMMA == op::LITERAL
        {
            run(next, next.about, self.out);
            self.left = left;
        }
        if self.left.is_detail() {
            self.detail(index, detail);
        }
    }

    /// What was written of the next one is gone already.
    #[expect(
        clippy::needless_pass_by_value,
        reason = "dropped here, it leaves nothing to keep for the hot path"
    )]
    #[cold]
    #[inline(never)]
    fn null_instead(&mut self, error: serde_json::Error) {
        if let Some(next) = self.left.detail() {
            next.before.append_to(self.out);
            hole::null_instead(self.occurrence, next.index, &error, self.out.len(), self.out);
        }
    }

    /// No field is the next one.
    #[cold]
    #[inline(never)]
    fn missing(&mut self) {
        if let Some(next) = self.left.detail() {
            next.before.append_to(self.out);
            hole::missing_detail(self.occurrence, next.index, self.out);
        }
        self.left = self.left.after_detail();
    }
}
