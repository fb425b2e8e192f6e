//! Reading the instructions of a row.

use super::super::path::Syntax;
use super::is_open;
use super::step::{RUN, Row, Step, What};
use crate::Location;
use crate::dialect::program::{Block, Choice, Fill, Instruction, Mode, Program, Slot, flag, op};

/// The most blocks in blocks.
pub(super) const DEPTH: usize = 4;

/// Where instructions are read.
#[derive(Clone, Copy)]
struct Spot<'p> {
    /// All instructions of the item.
    whole: Program<'p>,
    /// How many blocks are around it that may be left out.
    depth: usize,
}

impl Row {
    /// `None` where there is more in it than a row takes.
    pub(super) fn read(&mut self, block: Block<'_>) -> Option<()> {
        let mut spot = Spot {
            whole: block.program,
            depth: 0,
        };
        if block.flags & flag::PERHAPS == 0 {
            return self.program(block.program, spot);
        }
        spot.depth = 1;
        let open = self.open(block.flags)?;
        self.program(block.program, spot)?;
        self.close(open, block.flags)?;
        Some(())
    }

    fn program(&mut self, mut program: Program<'_>, spot: Spot<'_>) -> Option<()> {
        // Steps before this one stay as they are: they are not always written.
        let mut floor = self.len();
        loop {
            let (from, length) = (program, self.len());
            let Some(next) = program.advance() else { break };
            match self.instruction(next, from, &mut floor, spot) {
                Some(()) => {}
                // What is written for sure can be left to others.
                None if spot.depth == 0 => {
                    self.cut(length);
                    self.other(from, spot)?;
                    floor = self.len();
                }
                None => return None,
            }
        }
        Some(())
    }

    #[inline]
    fn instruction(
        &mut self,
        next: Instruction<'_>,
        from: Program<'_>,
        floor: &mut usize,
        spot: Spot<'_>,
    ) -> Option<()> {
        if next.op & !op::COMMA == op::LITERAL {
            return self.run(next, *floor);
        }
        if next.op & op::TEXT != 0 {
            return self.push()?.read(next);
        }
        self.has_more = true;
        match next.op {
            op::HOLE => self.hole(next, from, *floor, spot).map(|_| ()),
            op::OPTIONAL => {
                let block = Block::read(next.about)?;
                match self.one_hole(block, spot) {
                    Some(()) => Some(()),
                    None => self.optional(block, spot),
                }
            }
            op::CHOICE => {
                self.choice(Choice::new(next.about), spot)?;
                *floor = self.len();
                Some(())
            }
            _ => None,
        }
    }

    /// Constants. Those that are too long for one step are several.
    fn run(&mut self, next: Instruction<'_>, floor: usize) -> Option<()> {
        if next.op == op::LITERAL
            && self
                .last(floor)
                .is_some_and(|step| step.extend(next.about).is_some())
        {
            return Some(());
        }
        if next.about.len() < RUN {
            return self.push()?.read(next);
        }
        let mut op = next.op;
        for run in next.about.chunks(RUN - 1) {
            let step = self.push()?;
            step.op = op;
            step.add(run)?;
            step.opens = is_open(run);
            op = op::LITERAL;
        }
        Some(())
    }

    fn hole(
        &mut self,
        next: Instruction<'_>,
        from: Program<'_>,
        floor: usize,
        spot: Spot<'_>,
    ) -> Option<&mut Step> {
        let hole = Slot::read(next.about)?;
        let at = from.behind(spot.whole)?;
        let is_path = matches!(hole.fill, Fill::ItemPath | Fill::ItemPathIn);
        let is_quoted = is_path && hole.mode == Mode::Value;
        // The constants before it are its own.
        let is_behind_run = self.last(floor).is_some_and(|last| {
            last.what == What::Run && usize::from(last.run_length) + usize::from(is_quoted) < RUN
        });
        if !is_behind_run {
            self.push()?;
        }
        let step = self.last(floor)?;
        (step.at, step.fill) = (at, hole.fill);
        match (hole.fill, hole.mode) {
            (Fill::ItemPath | Fill::ItemPathIn, Mode::Value | Mode::Inside) => {
                step.syntax = Syntax::of(hole.form())?;
                if hole.fill == Fill::ItemPathIn {
                    (step.is_located, step.location) = (true, location(&hole)?);
                }
                step.what = What::Path;
                if is_quoted {
                    step.add(b"\"")?;
                    step.ends();
                }
            }
            (Fill::Lack, _) if spot.depth > 0 => step.what = What::Lack,
            (fill, _) if is_quiet(fill) => step.what = What::Hole,
            _ => return None,
        }
        Some(step)
    }

    /// One hole that is left out where it has nothing to say, with the constants before it, is a step.
    #[inline]
    fn one_hole(&mut self, block: Block<'_>, spot: Spot<'_>) -> Option<()> {
        if block.flags & (flag::ONE_HOLE | flag::SOME) != flag::ONE_HOLE {
            return None;
        }
        let mut program = block.program;
        let mut from = program;
        let mut next = program.advance()?;
        let length = self.len();
        if next.op & !op::COMMA == op::LITERAL && next.about.len() < RUN - 1 {
            self.push()?.read(next)?;
            from = program;
            next = program.advance()?;
        }
        if next.op == op::HOLE
            && program.len() == 0
            && let Some(step) = self.hole(next, from, length, spot)
            && step.what != What::Lack
        {
            step.may_lack = true;
            return Some(());
        }
        self.cut(length);
        None
    }

    /// What is left out where it has nothing to say.
    fn optional(&mut self, block: Block<'_>, spot: Spot<'_>) -> Option<()> {
        let open = self.open(block.flags)?;
        self.program(block.program, spot.within()?)?;
        self.close(open, block.flags)?;
        Some(())
    }

    /// Blocks of which the first is written that has something to say, else the last.
    fn choice(&mut self, mut choice: Choice<'_>, spot: Spot<'_>) -> Option<()> {
        let first = self.len();
        let mut block = choice.next()?;
        while !choice.is_at_end() {
            let open = self.open(block.flags)?;
            self.program(block.program, spot.within()?)?;
            let close = self.close(open, block.flags)?;
            // Its end is not known yet.
            self.steps_mut().get_mut(close)?.next = 0;
            block = choice.next()?;
        }
        if block.flags & flag::SOME != 0 {
            self.push()?.what = What::Sure;
        }
        self.program(block.program, spot)?;
        let end = u8::try_from(self.len()).ok()?;
        for step in self.steps_mut().get_mut(first..)? {
            if step.what == What::Close && step.next == 0 {
                step.next = end;
            }
        }
        Some(())
    }

    fn open(&mut self, flags: u8) -> Option<usize> {
        self.has_more = true;
        let step = self.push()?;
        (step.what, step.flags) = (What::Open, flags);
        Some(self.len() - 1)
    }

    /// Closes what was opened by a step; returns the one that does.
    fn close(&mut self, open: usize, flags: u8) -> Option<usize> {
        let close = self.len();
        let next = u8::try_from(close + 1).ok()?;
        let step = self.push()?;
        (step.what, step.flags, step.next) = (What::Close, flags, next);
        self.steps_mut().get_mut(open)?.next = next;
        Some(close)
    }

    /// An instruction that is no step.
    fn other(&mut self, from: Program<'_>, spot: Spot<'_>) -> Option<()> {
        let at = from.behind(spot.whole)?;
        self.has_more = true;
        let step = self.push()?;
        (step.what, step.at) = (What::Other, at);
        Some(())
    }
}

/// Whether what fills a hole can be asked for without a fault.
const fn is_quiet(fill: Fill) -> bool {
    match fill {
        Fill::ItemDetails
        | Fill::ItemDetail
        | Fill::ItemMembers
        | Fill::ItemSegments
        | Fill::ItemNumber
        | Fill::ItemStatus
        | Fill::Context
        | Fill::Json => true,
        Fill::Message => false,
        fill => fill.is_text(),
    }
}

impl Spot<'_> {
    fn within(self) -> Option<Self> {
        let depth = self.depth + 1;
        (depth <= DEPTH).then_some(Self { depth, ..self })
    }
}

fn location(slot: &Slot<'_>) -> Option<Location> {
    let all = [Location::Body, Location::Query, Location::Path, Location::Header];
    all.into_iter().find(|location| slot.is_called(location.name()))
}
