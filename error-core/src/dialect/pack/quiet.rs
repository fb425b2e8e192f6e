//! Bodies that are constant where the context says nothing: what it may say is left out of them, or replaced.

use crate::context::quiet::bit;
use crate::dialect::program::{Fill, four, op};
use crate::text::ConstText;

/// The words of the context, and the length of the body, which are before it.
pub(super) const HEAD: usize = 5;

/// The instruction, and its length.
const INSTRUCTION: usize = 5;

/// Instructions in a block of bytes.
#[derive(Clone, Copy)]
struct Reader<'b> {
    bytes: &'b [u8],
    at: usize,
    end: usize,
}

/// The body, and what is known of it.
struct Body<'b> {
    out: ConstText<'b>,
    /// The words that the context must say nothing of.
    words: u8,
    /// Whether a bracket was opened just before.
    is_open: bool,
}

/// Writes to `block`, from `end` on, what the program between `start` and `stop` writes where the context says
/// nothing. Returns where it ends: where it starts, if the body is constant or not known.
#[inline]
pub(super) const fn write(block: &mut [u8], (start, stop): (usize, usize), end: usize) -> usize {
    if stop > block.len() || end > block.len() {
        return end;
    }
    let (before, behind) = block.split_at_mut(end);
    let program = Reader {
        bytes: before,
        at: start,
        end: stop,
    };
    if !program.may_be_quiet() {
        return end;
    }
    let mut body = Body {
        out: ConstText::behind(behind, HEAD),
        words: 0,
        is_open: false,
    };
    if !body.program(program) {
        return end;
    }
    let (length, words) = (body.out.len(), body.words);
    let [a, b, c, d] = four(length - HEAD);
    ConstText::new(behind).parts(&[&[words, a, b, c, d]]);
    end + length
}

impl<'b> Reader<'b> {
    /// The next instruction, and what it is about.
    #[inline]
    const fn next(&mut self) -> Option<(u8, Self)> {
        let (bytes, at) = (self.bytes, self.at);
        if at + INSTRUCTION > self.end {
            return None;
        }
        let length =
            u32::from_le_bytes([bytes[at + 1], bytes[at + 2], bytes[at + 3], bytes[at + 4]]) as usize;
        let about = Self {
            bytes,
            at: at + INSTRUCTION,
            end: at + INSTRUCTION + length,
        };
        if about.end > self.end {
            return None;
        }
        self.at = about.end;
        Some((bytes[at], about))
    }

    /// What is in a block, behind its flags.
    const fn block(self) -> Self {
        Self {
            at: self.at + 1,
            ..self
        }
    }

    #[inline]
    const fn bytes(self) -> &'b [u8] {
        self.bytes.split_at(self.end).0.split_at(self.at).1
    }

    /// Whether there are constants, and something else that may be.
    #[inline]
    const fn may_be_quiet(mut self) -> bool {
        let mut is_constant = true;
        while let Some((op, _)) = self.next() {
            match op & !op::COMMA {
                op::LITERAL => {}
                op::OPTIONAL | op::CHOICE => is_constant = false,
                _ => return false,
            }
        }
        !is_constant
    }

    /// The words of the context of which a block requires something; `None` where it may be written without.
    #[inline]
    const fn words(mut self) -> Option<u8> {
        let mut words = None;
        while let Some((op, about)) = self.next() {
            match op & !op::COMMA {
                op::LITERAL => {}
                op::HOLE if is_context(about.bytes()) => {
                    let name = about.bytes().split_at(4).1;
                    words = Some(match words {
                        Some(words) => words | bit(name),
                        None => bit(name),
                    });
                }
                _ => return None,
            }
        }
        words
    }
}

impl Body<'_> {
    /// Whether all of it is constant.
    #[inline]
    const fn program(&mut self, mut program: Reader<'_>) -> bool {
        while let Some((op, about)) = program.next() {
            let is_known = match op & !op::COMMA {
                op::LITERAL => {
                    self.run(op, about.bytes());
                    true
                }
                op::OPTIONAL => self.leave_out(about.block()),
                op::CHOICE => self.choice(about),
                _ => false,
            };
            if !is_known {
                return false;
            }
        }
        true
    }

    #[inline]
    const fn leave_out(&mut self, block: Reader<'_>) -> bool {
        match block.words() {
            Some(words) => {
                self.words |= words;
                true
            }
            None => false,
        }
    }

    /// The last block.
    #[inline]
    const fn choice(&mut self, mut blocks: Reader<'_>) -> bool {
        while let Some((_, block)) = blocks.next() {
            if blocks.at == blocks.end {
                return self.program(block.block());
            }
            if !self.leave_out(block.block()) {
                return false;
            }
        }
        false
    }

    #[inline]
    const fn run(&mut self, op: u8, run: &[u8]) {
        if op & op::COMMA != 0 && !self.is_open {
            self.out.byte(b',');
        }
        self.out.parts(&[run]);
        if let [.., last] = run {
            self.is_open = matches!(last, b'{' | b'[');
        }
    }
}

/// Whether a hole is one of the context.
const fn is_context(hole: &[u8]) -> bool {
    hole.len() >= 4 && hole[1] == Fill::Context as u8
}
