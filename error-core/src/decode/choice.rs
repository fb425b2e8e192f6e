//! Alternatives, of which one was written.

use super::fit::{self, Fit};
use super::found::Place;
use super::place::Given;
use super::value::Kind;
use super::walk::Walker;
use super::words;
use crate::dialect::custom::CustomPart;
use crate::dialect::{Arm, Node, On, Pattern};

impl Walker<'_> {
    /// The alternative is decided by the JSON type; a default that comes back is absent (rule 4).
    #[inline(never)]
    pub(super) fn or(&mut self, nodes: &'static [Node], place: Place) {
        let Some(kind) = self.scan.peek().and_then(Kind::of) else {
            self.scan.value();
            return;
        };
        let before = self.scan.at;
        let Some(value) = self.scan.value() else { return };
        if let Some(Node::Const(default)) = nodes.last()
            && fit::is_constant(default, value, &self.scan)
        {
            return;
        }
        match fit::alternative(nodes, value, &self.scan) {
            Some(Node::Hole(hole)) if kind != Kind::Object => self.give(hole, Given::Json(value), place),
            Some(node) => {
                self.scan.at = before;
                self.node(node, place);
            }
            None => {}
        }
    }

    /// Decided by what it is on, where that is known; else by what stands there (rule 5).
    #[inline(never)]
    pub(super) fn choose(&mut self, on: On, arms: &'static [Arm], place: Place) {
        let known = match on {
            On::Status => self.status,
            On::Recovery => None,
        };
        let arm = if let Some(status) = known {
            arms.iter().find(|arm| fits(arm, status))
        } else {
            self.guessed |= on == On::Status;
            self.read_back(arms, place);
            // A constant is not what a word of another arm says.
            let told = arms.iter().find(|arm| self.is_value(&arm.value));
            let told = told.or_else(|| arms.iter().find(|arm| Fit::of(&arm.value, self.scan).fits()));
            told.or_else(|| self.of_kind(arms))
        };
        match arm {
            Some(arm) => self.node(&arm.value, place),
            None => {
                self.scan.value();
            }
        }
    }

    fn of_kind(&mut self, arms: &'static [Arm]) -> Option<&'static Arm> {
        let kind = self.scan.peek().and_then(Kind::of)?;
        arms.iter().find(|arm| fit::kinds(&arm.value).has(kind))
    }

    /// A constant of one arm alone tells what the arm is for.
    fn read_back(&mut self, arms: &'static [Arm], place: Place) {
        let mut same = arms.iter().filter(|arm| self.is_value(&arm.value));
        let (Some(arm), None) = (same.next(), same.next()) else {
            return;
        };
        match arm.patterns {
            [Pattern::Name(name)] => {
                if let Some(recovery) = words::recovery(name, None) {
                    self.found.aside().recovery.put(place, recovery);
                }
            }
            // What the body says in so many words comes first.
            [Pattern::Status(status)] => self.found.status.put(place.in_loop(), *status),
            _ => {}
        }
    }

    /// Whether the next value is the constant that the template has.
    fn is_value(&self, node: &Node) -> bool {
        let Node::Const(constant) = node else { return false };
        let value = { self.scan }.value();
        value.is_some_and(|value| fit::is_constant(constant, value, &self.scan))
    }

    /// What a type of the service reads. The rest of the body comes before it.
    #[inline(never)]
    pub(super) fn custom(&mut self, part: &'static CustomPart) {
        if let Some(value) = self.scan.value() {
            let json = value.span().of(self.scan.text);
            (part.read)(json.as_bytes(), self.custom.get_or_insert_default());
        }
    }
}

fn fits(arm: &Arm, status: u16) -> bool {
    arm.patterns.iter().any(|pattern| pattern.fits_status(status))
}
