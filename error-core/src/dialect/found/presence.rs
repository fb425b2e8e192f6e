//! The presence rule: whether a `?` or `or` has something to write. One answer for all who ask.

use core::ops::ControlFlow;

use serde_json::Value;

use super::{Found, Place, detail, is_silent, text_of};
use crate::dialect::program::{Block, Choice, Fill, Op, Slot, flag, op};

/// What the presence rule asks of a block.
#[derive(Clone, Copy)]
pub(in crate::dialect) struct Presence {
    pub(in crate::dialect) complete: bool,
    pub(in crate::dialect) some: bool,
}

impl<'a> Place<'a> {
    /// Whether a block is written where a `?` or `or` asks.
    pub(in crate::dialect) fn is_present(&self, block: Block<'a>) -> bool {
        if block.flags & flag::ONE_HOLE != 0 {
            return self.is_hole_present(block);
        }
        let found = self.presence(block);
        found.complete && (found.some || block.flags & flag::CONSTANT != 0)
    }

    /// The same where one hole decides.
    fn is_hole_present(&self, block: Block<'a>) -> bool {
        let is_sure = block.flags & flag::SOME != 0;
        let mut program = block.program;
        while let Some(op) = program.next() {
            match op {
                Op::Text(fill, _) => {
                    let text = self.presence_of_text(fill);
                    return text.complete && (is_sure || text.some);
                }
                Op::Hole(slot) => {
                    let found = self.find(&slot);
                    let is_there = !matches!(found, Found::Missing);
                    return is_there && (is_sure || !found.is_nothing(self.occurrence, &slot));
                }
                _ => {}
            }
        }
        false
    }

    fn message_is_nothing(&self) -> bool {
        self.occurrence.error.is_none_or(is_silent)
    }

    /// Whether a text is there, and whether it says something.
    fn presence_of_text(&self, fill: Fill) -> Presence {
        let text = match (fill, self.item) {
            (Fill::Message, _) => {
                return Presence {
                    complete: self.occurrence.error.is_some(),
                    some: !self.message_is_nothing(),
                };
            }
            (_, item) => item.and_then(|item| text_of(item, fill)),
        };
        Presence {
            complete: text.is_some(),
            some: text.is_some_and(|text| !text.is_empty()),
        }
    }

    /// Whether a hole has a value other than `null`.
    pub(in crate::dialect) fn has_value(&self, slot: &Slot<'a>) -> bool {
        match self.find(slot) {
            Found::Missing | Found::Json(Value::Null) | Found::Raw("null") => false,
            Found::Detail(error, index) => detail(error, index).is_some_and(|json| json != b"null"),
            _ => true,
        }
    }

    /// The block of a choice that is written.
    pub(in crate::dialect) fn choose(&self, choice: &mut Choice<'a>) -> Option<Block<'a>> {
        let mut last = choice.next()?;
        while !choice.is_at_end() && !self.is_present(last) {
            last = choice.next()?;
        }
        Some(last)
    }

    pub(in crate::dialect) fn presence(&self, block: Block<'a>) -> Presence {
        let mut all = Presence {
            complete: true,
            some: block.flags & flag::SOME != 0,
        };
        let mut program = block.program;
        while let Some(op) = program.next() {
            match op {
                Op::Run => {}
                Op::Text(fill, rule) => {
                    let text = self.presence_of_text(fill);
                    all.complete &= text.complete || matches!(rule, op::OR_EMPTY | op::OR_NOTHING);
                    all.some |= text.some;
                }
                Op::Hole(slot) => {
                    let found = self.find(&slot);
                    let may_lack = slot.fill == Fill::ItemSegments;
                    all.complete &= may_lack || !matches!(found, Found::Missing);
                    all.some = all.some || !found.is_nothing(self.occurrence, &slot);
                }
                Op::Optional(inner) => {
                    all.some = all.some || self.presence(inner).some && self.is_present(inner);
                }
                Op::Choice(mut choice) => {
                    if let Some(inner) = self.choose(&mut choice) {
                        let inner = self.presence(inner);
                        all.complete &= inner.complete;
                        all.some |= inner.some;
                    }
                }
                Op::Violations(item) => all.some = all.some || self.any_item(item, false),
                Op::Errors(item) => all.some = all.some || self.any_item(item, true),
                Op::ItemDetails(item) => {
                    all.some = all.some || self.details_of_item().any(|place| place.has_item(item));
                }
                Op::UnlessNull(slot, _) => all.some = all.some || self.has_value(&slot),
                Op::Map(map) => {
                    let inner = self.presence_of_map(map);
                    all.complete &= inner.complete;
                    all.some |= inner.some;
                }
                Op::Shared(inner) => {
                    let inner = self.presence(inner);
                    all.complete &= inner.complete;
                    all.some |= inner.some;
                }
                Op::Block(inner) => all.some |= self.presence(inner).some,
            }
        }
        all
    }

    /// Whether a loop writes an item. Of errors there is one where there are no violations: the error itself.
    fn any_item(&self, item: Block<'a>, is_errors: bool) -> bool {
        if item.flags & flag::PERHAPS == 0 {
            return is_errors || self.any_violation();
        }
        let (mut violations, mut any) = (0, false);
        if let Some(error) = self.occurrence.error {
            error.violations(&mut |violation| {
                violations += 1;
                let place = Place {
                    item: Some(violation),
                    ..*self
                };
                any = place.is_present(item);
                if any {
                    ControlFlow::Break(())
                } else {
                    ControlFlow::Continue(())
                }
            });
        }
        any || is_errors && violations == 0 && self.is_present(item)
    }

    /// The details of the violation, one by one.
    pub(in crate::dialect) fn details_of_item(&self) -> impl Iterator<Item = Self> {
        let more = self.item.and_then(|item| item.more.as_deref());
        let details = more.map_or(&[][..], |more| &more.details[..]);
        details.iter().map(|detail| Place {
            detail: Some(detail),
            ..*self
        })
    }

    /// Whether an item of a loop is written.
    pub(in crate::dialect) fn has_item(&self, item: Block<'_>) -> bool {
        item.flags & flag::PERHAPS == 0 || self.is_present(item)
    }

    pub(in crate::dialect) fn any_violation(&self) -> bool {
        let mut any = false;
        if let Some(error) = self.occurrence.error {
            error.violations(&mut |_| {
                any = true;
                ControlFlow::Break(())
            });
        }
        any
    }
}
