//! What is written of details that are fields.

use super::{hole, run};
use crate::Detail;
use crate::dialect::found::Place;
use crate::dialect::program::{Instruction, Program, op};

impl<'a> Place<'a> {
    /// A detail, and those that follow it with only constants between them: their values come in the same
    /// order, so that one visit mostly does for all. Returns what is left to write.
    #[inline(never)]
    pub(super) fn details(
        &self,
        first: Instruction<'a>,
        mut left: Program<'a>,
        out: &mut Vec<u8>,
    ) -> Program<'a> {
        let mut wanted = begin(first, out);
        while let Some(index) = wanted {
            let mut is_found = false;
            if let Some(error) = self.occurrence.error {
                error.details(&mut |at, detail: &dyn Detail| {
                    if wanted == Some(at) {
                        let start = out.len();
                        if let Err(error) = detail.write(out) {
                            hole::null_instead(self.occurrence, at, &error, start, out);
                        }
                        wanted = next(&mut left, out);
                        is_found = true;
                    }
                });
            }
            if !is_found {
                hole::missing_detail(self.occurrence, index, out);
                wanted = next(&mut left, out);
            }
        }
        left
    }
}

/// Writes the constants before a detail; returns its index.
#[inline]
fn begin(instruction: Instruction<'_>, out: &mut Vec<u8>) -> Option<u32> {
    let (bytes, index) = instruction.about.split_last_chunk::<4>()?;
    run(instruction, bytes, out);
    Some(u32::from_le_bytes(*index))
}

/// The same for the next instruction, where it is a detail.
#[inline]
fn next(left: &mut Program<'_>, out: &mut Vec<u8>) -> Option<u32> {
    let mut ahead = *left;
    let next = ahead.advance()?;
    if next.op & !op::COMMA != op::DETAIL {
        return None;
    }
    *left = ahead;
    begin(next, out)
}
