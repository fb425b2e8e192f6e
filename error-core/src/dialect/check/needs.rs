//! What a dialect asks of every entry, gathered once so that an entry costs a few comparisons.

use super::ask::{Ask, ask, fact};
use super::code;
use super::names::{Names, collides, has_detail};
use super::place::{Place, Step};
use super::quick::Quick;
use super::walk::{Visitor, walk};
use crate::dialect::compile::scene::case_of;
use crate::dialect::{Docs, Form, Grammar, Piece, Spec, Word};
use crate::entry::Facts;

/// What a dialect asks of every entry.
#[doc(hidden)]
// Each is a question of its own.
#[allow(clippy::struct_excessive_bools)]
pub struct Needs {
    pub(super) spec: &'static Spec,
    /// The dialect, or one that it extends, failed and said why.
    pub(super) failed: bool,
    pub(super) codes: Option<&'static Grammar>,
    /// Facts that stand bare, as bits of [`fact`].
    pub(super) facts: u16,
    /// Those that stand bare in a loop over violations.
    pub(super) in_violations: u16,
    /// Those that stand bare in the challenge.
    pub(super) in_challenge: u16,
    /// Facts of which the documentation URL is made; `None` where only the type can give one.
    url: Option<u16>,
    /// Details that stand bare.
    details: Names,
    /// Literal names beside `..details`.
    literals: Names,
    /// How many segments a code must have.
    segments: usize,
    pub(super) missing_segment: bool,
    /// Something bare that nobody promises, or a member that a closed object has not.
    pub(super) unfit: bool,
    /// What is asked follows from the entry: the report, which walks the template for each, has the last word.
    pub(super) depends: bool,
    pub(super) quick: Quick,
}

impl Needs {
    /// Walks the dialect, merged with those it extends.
    #[must_use]
    #[inline]
    pub const fn of(spec: &'static Spec) -> Self {
        let mut needs = Self {
            spec,
            failed: spec.failed(),
            codes: grammar(spec),
            facts: 0,
            in_violations: 0,
            in_challenge: 0,
            url: url(spec),
            details: Names::NONE,
            literals: Names::NONE,
            segments: 1,
            missing_segment: false,
            unfit: false,
            depends: false,
            quick: Quick::MORE,
        };
        walk(spec, &mut Visitor::Needs(&mut needs));
        needs.missing_segment = needs.segments > needs.fixed_segments();
        needs.quick = Quick::of(&needs);
        needs
    }

    /// Whether the dialect makes a documentation URL for every entry.
    pub(super) const fn has_every_url(&self) -> bool {
        matches!(self.url, Some(0))
    }

    /// Whether anything is asked but the case of the code and facts of every entry.
    #[inline]
    pub(super) const fn asks_for_more(&self) -> bool {
        self.depends
            || self.in_violations != 0
            || self.in_challenge != 0
            || self.details.len != 0
            || self.literals.len != 0
            || self.segments > 1
            || self.spec.has_rules()
    }

    /// The segments that every code has at most; without limit where the grammar is open.
    pub(super) const fn fixed_segments(&self) -> usize {
        match self.codes {
            Some(grammar) if grammar.open => usize::MAX,
            Some(grammar) => grammar.cases.len(),
            None => 1,
        }
    }

    #[inline]
    pub(super) const fn ask(&mut self, asked: Ask, in_violations: bool, place: &Place<'_>) {
        match asked {
            Ask::Nothing => {}
            Ask::Fact(bit) if in_violations => self.in_violations |= bit,
            Ask::Fact(bit) if matches!(place.step, Step::Challenge) => self.in_challenge |= bit,
            Ask::Fact(bit) => self.facts |= bit,
            Ask::Detail(name) => self.details.add(name, None),
            Ask::Segment(index) => {
                if self.segments < index as usize + 1 {
                    self.segments = index as usize + 1;
                }
            }
            Ask::Nobody => self.unfit = true,
        }
    }

    /// The same in an arm of a `match`.
    pub(super) const fn ask_in_arm(&mut self, asked: Ask) {
        match asked {
            Ask::Nothing => {}
            Ask::Nobody => self.unfit = true,
            Ask::Fact(_) | Ask::Detail(_) | Ask::Segment(_) => self.depends = true,
        }
    }

    /// A member whose name has holes: what it is called follows from the entry.
    pub(super) const fn named(&mut self) {
        self.depends = true;
    }

    #[inline]
    pub(super) const fn literal(&mut self, name: &'static str, forms: &[Form]) {
        self.literals.add(name, case_of(forms));
    }

    /// Whether an entry states all the facts that are asked for, bits of [`fact`]. Const evaluation pays for what
    /// it looks at, so nothing else is.
    #[inline]
    pub(super) const fn states(&self, asked: u16, facts: &Facts) -> bool {
        if asked & fact::REMEDIATION != 0 && facts.remediation.is_none()
            || asked & fact::DOCS != 0 && facts.docs.is_none() && !self.has_url(facts)
        {
            return false;
        }
        // What the most dialects ask for is in the two above.
        asked & !(fact::REMEDIATION | fact::DOCS) == 0
            || !(asked & fact::NUMBER != 0 && facts.number.is_none()
                || asked & fact::TITLE != 0 && !facts.names.has_title()
                || asked & fact::CATEGORY != 0 && facts.category.is_none()
                || asked & fact::RECOVERY != 0 && facts.recovery.is_none()
                || asked & fact::RETRY != 0 && !facts.retry_field && facts.retry_after.is_none()
                || asked & fact::STATUS != 0 && facts.status == 0)
    }

    /// Whether the dialect makes a documentation URL for the entry.
    #[inline]
    const fn has_url(&self, facts: &Facts) -> bool {
        match self.url {
            Some(0) => true,
            Some(asked) => self.states(asked, facts),
            None => false,
        }
    }

    /// Every detail that stands bare is one of the entry's.
    #[inline]
    pub(super) const fn details_are_there(&self, facts: &Facts) -> bool {
        let mut i = 0;
        while i < self.details.len {
            if i >= Names::MAX || !has_detail(facts, self.details.list[i].0) {
                return false;
            }
            i += 1;
        }
        true
    }

    /// No detail is called like a literal name beside `..details`.
    #[inline]
    pub(super) const fn names_are_free(&self, facts: &Facts) -> bool {
        let mut i = 0;
        while i < facts.details.len() {
            let mut j = 0;
            while j < self.literals.len {
                if j >= Names::MAX {
                    return false;
                }
                let (literal, case) = self.literals.list[j];
                // A case may add and remove marks; without one, most names differ in length already.
                if (case.is_some() || literal.len() == facts.details[i].name.len())
                    && collides(self.spec, facts, facts.details[i].name, case, literal)
                {
                    return false;
                }
                j += 1;
            }
            i += 1;
        }
        true
    }

    /// The code has as many segments as are named; a grammar without `..` says so already.
    #[inline]
    pub(super) const fn segments_are_there(&self, facts: &Facts) -> bool {
        self.segments <= 1 || self.missing_segment || code::segments(facts.code, self.codes) >= self.segments
    }
}

#[inline]
const fn grammar(spec: &'static Spec) -> Option<&'static Grammar> {
    match (&spec.codes, spec.base) {
        (Some(codes), _) => Some(codes),
        (None, Some(base)) => grammar(base),
        (None, None) => None,
    }
}

/// The facts that the dialect's documentation URL is made of.
#[inline]
const fn url(spec: &'static Spec) -> Option<u16> {
    let pieces: &[Piece] = match spec.docs_rule() {
        None => return None,
        Some(Docs::Base(_)) => return Some(0),
        Some(Docs::Template(pieces)) => pieces,
    };
    let mut asked = 0;
    let mut i = 0;
    while i < pieces.len() {
        if let Piece::Hole(hole) = &pieces[i] {
            match ask(hole.word, None) {
                Ask::Nothing => {}
                Ask::Nobody if matches!(hole.word, Word::Context(name) if spec.given(name).is_some()) => {}
                Ask::Fact(bit) => asked |= bit,
                Ask::Detail(_) | Ask::Segment(_) | Ask::Nobody => return None,
            }
        }
        i += 1;
    }
    Some(asked)
}
