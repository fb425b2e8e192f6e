//! Members whose names are holes: items with the same name become one member.

mod tree;

use core::cell::Cell;
use core::ops::ControlFlow;

use super::{hole, path};
use crate::Violation;
use crate::dialect::Form;
use crate::dialect::found::{Found, Place, Presence};
use crate::dialect::program::{Block, Op, Program, Slot, flag};
use tree::Tree;

impl<'a> Place<'a> {
    /// Writes the members of a map into the object that is open.
    pub(super) fn map(&self, mut program: Program<'a>, out: &mut Vec<u8>) {
        let literal_names = program.literal().unwrap_or_default();
        let mut tree = Tree::new(literal_names);
        self.each_pair(program, &mut |place, name, value| {
            place.add(name, value, &mut tree);
            true
        });
        tree.write(self.occurrence, out);
    }

    /// Calls `visit` with the name and the value of each item, until it says `false`.
    fn each_pair(
        &self,
        mut program: Program<'a>,
        visit: &mut dyn FnMut(&Place<'_>, Block<'_>, Block<'_>) -> bool,
    ) {
        while let Some(op) = program.next() {
            let goes_on = match op {
                Op::Block(block) => self.pair(block, visit),
                Op::UnlessNull(slot, block) => !self.has_value(&slot) || self.pair(block, visit),
                Op::Violations(block) => self.pairs(block, visit),
                Op::ItemDetails(block) => self.details_of_item().all(|place| place.pair(block, visit)),
                Op::Errors(block) if self.any_violation() => self.pairs(block, visit),
                Op::Errors(block) => self.pair(block, visit),
                _ => true,
            };
            if !goes_on {
                return;
            }
        }
    }

    fn pairs(
        &self,
        block: Block<'a>,
        visit: &mut dyn FnMut(&Place<'_>, Block<'_>, Block<'_>) -> bool,
    ) -> bool {
        let mut goes_on = true;
        if let Some(error) = self.occurrence.error {
            error.violations(&mut |violation| {
                let place = Place {
                    item: Some(violation),
                    ..*self
                };
                goes_on = place.pair(block, visit);
                if goes_on {
                    ControlFlow::Continue(())
                } else {
                    ControlFlow::Break(())
                }
            });
        }
        goes_on
    }

    fn pair(
        &self,
        block: Block<'a>,
        visit: &mut dyn FnMut(&Place<'_>, Block<'_>, Block<'_>) -> bool,
    ) -> bool {
        let mut both = block.program;
        match (both.next(), both.next()) {
            (Some(Op::Block(name)), Some(Op::Block(value))) => {
                if block.flags & flag::PERHAPS != 0 && !self.has_both(name, value) {
                    return true;
                }
                visit(self, name, value)
            }
            _ => true,
        }
    }

    /// Whether a member is written where it may be left out: its name and its value side by side.
    fn has_both(&self, name: Block<'_>, value: Block<'_>) -> bool {
        let is_constant = (name.flags & value.flags & flag::CONSTANT) != 0;
        let (name, value) = (self.presence(name), self.presence(value));
        name.complete && value.complete && (name.some || value.some || is_constant)
    }

    fn add(&self, name: Block<'a>, value: Block<'a>, tree: &mut Tree<'_>) {
        let (shared, start) = (Cell::new(None), tree.text.len());
        Place {
            shared: Some(&shared),
            ..*self
        }
        .write(value.program, &mut tree.text);
        let json = (start, tree.text.len());
        match self.node(name.program, tree) {
            Some(node) => tree.add(node, json, shared.get()),
            None => tree::report(self.occurrence, b"path", "it goes too deep"),
        }
    }

    /// The node of a name; `None` where it is too deep in the tree.
    fn node(&self, program: Program<'a>, tree: &mut Tree<'_>) -> Option<usize> {
        match nested(program) {
            Some(Nested::Path(slot)) => match self.find(&slot) {
                Found::Path(item) => nodes(item, tree),
                _ => Some(tree::ROOT),
            },
            Some(Nested::Choice(mut choice)) => match self.choose(&mut choice) {
                Some(block) => self.node(block.program, tree),
                None => Some(tree::ROOT),
            },
            None => {
                let start = tree.text.len();
                self.write(program, &mut tree.text);
                hole::quote(start, &mut tree.text);
                Some(tree.child(tree::ROOT, start))
            }
        }
    }

    /// What the presence rule asks of a map: that every item has a name.
    pub(in crate::dialect) fn presence_of_map(&self, mut program: Program<'a>) -> Presence {
        program.literal();
        let mut all = Presence {
            complete: true,
            some: false,
        };
        if let Some((name, value)) = once(program) {
            let (name, value) = (self.presence(name), self.presence(value));
            return Presence {
                complete: name.complete && value.complete,
                some: name.some || value.some,
            };
        }
        self.each_pair(program, &mut |place, name, _| {
            let is_root = matches!(nested(name.program), Some(Nested::Path(_)));
            all.complete &= is_root || place.presence(name).complete;
            all.some = true;
            all.complete
        });
        all
    }

    /// The list of a map's value: where it is, is for the items that share it.
    pub(super) fn shared_list(&self, block: Block<'a>, out: &mut Vec<u8>) {
        out.push(b'[');
        let start = out.len();
        Place {
            shared: None,
            ..*self
        }
        .write(block.program, out);
        if let Some(shared) = self.shared.filter(|shared| shared.get().is_none()) {
            shared.set(Some((start, out.len())));
        }
        out.push(b']');
    }
}

/// The node at the end of a path, each step of which is the name of a member.
fn nodes(item: &Violation, tree: &mut Tree<'_>) -> Option<usize> {
    let mut steps = 0;
    item.each_segment(&mut |_| steps += 1);
    if steps > tree::MAX_STEPS {
        return None;
    }
    let mut node = tree::ROOT;
    item.each_segment(&mut |step| {
        let start = tree.text.len();
        path::push_name(step, &mut tree.text);
        node = tree.child(node, start);
    });
    Some(node)
}

/// The name and the value of a member that stands for itself.
fn once(mut program: Program<'_>) -> Option<(Block<'_>, Block<'_>)> {
    match program.next()? {
        Op::Block(pair) if pair.flags & flag::ONCE != 0 => {
            let mut both = pair.program;
            match (both.next()?, both.next()?) {
                (Op::Block(name), Op::Block(value)) => Some((name, value)),
                _ => None,
            }
        }
        _ => None,
    }
}

/// A name that may be the way through a tree.
enum Nested<'p> {
    Path(Slot<'p>),
    Choice(crate::dialect::program::Choice<'p>),
}

fn nested(mut program: Program<'_>) -> Option<Nested<'_>> {
    match program.next()? {
        Op::Hole(slot) if slot.is(Form::Nested) => Some(Nested::Path(slot)),
        Op::Choice(choice) => Some(Nested::Choice(choice)),
        _ => None,
    }
}
