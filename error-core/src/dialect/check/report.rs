//! What does not fit, in words. Evaluated only where something may not.

use super::ask::{Ask, fact};
use super::names::{collides, has_detail};
use super::needs::Needs;
use super::place::{Place, Step};
use super::walk::{Visitor, walk};
use super::{code, needs_fallback, rule};
use crate::dialect::compile::layers::{Layers, MAX_LAYERS};
use crate::dialect::compile::scene::{Scene, case_of};
use crate::dialect::{Form, Node, Spec};
use crate::entry::Facts;
use crate::list::List;
use crate::text::ConstText;

/// What is being written about.
pub(super) struct Report<'b> {
    out: ConstText<'b>,
    needs: &'b Needs,
    /// The entry; none where the dialect alone is looked at.
    pub(super) facts: Option<&'static Facts>,
    /// How many mistakes were found.
    found: usize,
}

/// Writes what of a list the dialect cannot carry into `buffer`, and says how long it is: 0 where it can.
#[inline]
pub const fn report(needs: &Needs, list: &'static List, buffer: &mut [u8]) -> usize {
    let mut report = Report::new(needs, buffer);
    report.out.text("the dialect `");
    report.out.text(needs.spec.name);
    report.out.text("` cannot carry every error of `");
    report.out.text(list.name);
    report.out.text("`");
    report.list(list, list.fallback().is_some());
    if report.found == 0 { 0 } else { report.out.len() }
}

/// The same of a dialect that extends another.
#[inline]
pub const fn report_merged(needs: &Needs, buffer: &mut [u8]) -> usize {
    let mut report = Report::new(needs, buffer);
    report.out.text("the dialect `");
    report.out.text(needs.spec.name);
    report.out.text(if needs.spec.base.is_some() {
        "` does not fit the one it extends"
    } else {
        "` breaks a rule of its own"
    });
    if needs.spec.layers() > MAX_LAYERS {
        report.line();
        report.out.text("it is made of more than ");
        report.out.number(MAX_LAYERS as u64);
        report.out.text(" dialects; write its body out");
    }
    walk(needs.spec, &mut Visitor::Report(&mut report));
    if report.found == 0 { 0 } else { report.out.len() }
}

impl<'b> Report<'b> {
    #[inline]
    const fn new(needs: &'b Needs, buffer: &'b mut [u8]) -> Self {
        Self {
            out: ConstText::new(buffer),
            needs,
            facts: None,
            found: 0,
        }
    }

    #[inline]
    const fn list(&mut self, list: &'static List, fallback: bool) {
        if list.failed {
            return;
        }
        let mut i = 0;
        while i < list.entries.len() {
            self.entry(list.entries[i].facts(), fallback);
            i += 1;
        }
        let mut i = 0;
        while i < list.forwards.len() {
            self.list(list.forwards[i], fallback);
            i += 1;
        }
    }

    #[inline]
    const fn entry(&mut self, facts: &'static Facts, fallback: bool) {
        self.facts = Some(facts);
        if let Some(grammar) = self.needs.codes
            && !code::fits(facts.code, Some(grammar))
        {
            self.line();
            self.out.text("`");
            self.out.text(facts.code);
            self.out
                .text("` is not written as codes of this dialect are; write it in `");
            self.out.text(grammar.text);
            self.out.text("`");
        }
        if needs_fallback(facts) && !fallback {
            self.line();
            self.out.text(if facts.internal {
                "`audience = internal`"
            } else {
                "`status = none`"
            });
            self.out
                .text(" needs an entry to send in its place; mark a variant with `fallback`");
        }
        self.rules(facts);
        walk(self.needs.spec, &mut Visitor::Report(self));
    }

    pub(super) const fn spec(&self) -> &'static Spec {
        self.needs.spec
    }

    /// Whether an entry is looked at, not the dialect alone.
    pub(super) const fn has_entry(&self) -> bool {
        self.facts.is_some()
    }

    #[inline]
    pub(super) const fn text(&mut self, text: &str) {
        self.out.text(text);
    }

    #[inline]
    pub(super) const fn signed(&mut self, number: i64) {
        self.out.signed(number);
    }

    /// A bare word: something must be there.
    #[inline]
    pub(super) const fn ask(&mut self, asked: Ask, in_violations: bool, place: &Place<'_>) {
        let Some(facts) = self.facts else {
            self.ask_of_nobody(asked, place);
            return;
        };
        let sent = match place.step {
            Step::Challenge => self.needs.spec.sent(facts.status) == 401 && facts.challenge.is_none(),
            _ => !in_violations || facts.violations,
        };
        match asked {
            Ask::Fact(bit) if sent && !self.needs.states(bit, facts) => {
                self.lack(place);
                self.out.text(way_out(bit));
            }
            Ask::Detail(name) if sent && !has_detail(facts, name) => {
                self.lack(place);
                self.out.text("add a detail called `");
                self.out.text(name);
                self.out.text("`");
            }
            Ask::Segment(index)
                if sent
                    && !self.needs.missing_segment
                    && code::segments(facts.code, self.needs.codes) <= index as usize =>
            {
                self.lack(place);
                self.out.text("give it a code of ");
                self.out.number(index as u64 + 1);
                self.out.text(" segments");
            }
            _ => {}
        }
    }

    /// What no entry can mend.
    #[inline]
    const fn ask_of_nobody(&mut self, asked: Ask, place: &Place<'_>) {
        match asked {
            Ask::Nobody => {
                self.line();
                self.place(place);
                self.out
                    .text(" is bare, and nobody promises what fills it; keep its place optional, with `?`");
            }
            Ask::Segment(index) if index as usize >= self.needs.fixed_segments() => {
                self.line();
                self.place(place);
                self.out
                    .text(" is a segment of the code that there is not; `codes` has ");
                self.out.number(self.needs.fixed_segments() as u64);
                self.out.text(", counted from 0");
            }
            _ => {}
        }
    }

    /// A literal name beside `..details`.
    #[inline]
    pub(super) const fn literal(&mut self, name: &'static str, forms: &[Form], place: &Place<'_>) {
        let Some(facts) = self.facts else { return };
        let mut i = 0;
        while i < facts.details.len() {
            let detail = facts.details[i].name;
            // What a rule reserves was said with its reason.
            if collides(self.needs.spec, facts, detail, case_of(forms), name)
                && !rule::is_reserved(self.needs.spec, detail)
            {
                self.line();
                self.out.text("its detail `");
                self.out.text(detail);
                self.out.text("` is called like a member of the dialect, `");
                self.place(&Place {
                    outer: Some(place),
                    step: Step::Member(name),
                });
                self.out.text("`; give it another name: `detail = \"…\"`");
            }
            i += 1;
        }
    }

    /// A member whose name has holes, beside literal names.
    #[inline]
    pub(super) const fn named(&mut self, key: &Node, object: &Layers, place: &Place<'_>) {
        let Some(facts) = self.facts else { return };
        let scene = Scene::outside(self.needs.spec, facts);
        if let Some(taken) = scene.name(key).literal(object) {
            self.line();
            self.place(&Place {
                outer: Some(place),
                step: Step::Member(taken.raw),
            });
            self.out.text(
                " is what the member with holes in its name is called here; call one of them otherwise",
            );
        }
    }

    #[inline]
    const fn lack(&mut self, place: &Place<'_>) {
        self.line();
        self.out.text("nothing for `");
        self.place(place);
        self.out.text("`; ");
    }

    /// Begins a mistake: `StoreError::AppPaused (src/error.rs:12): `.
    #[inline]
    pub(super) const fn line(&mut self) {
        self.found += 1;
        self.out.text("\n  ");
        if let Some(facts) = self.facts {
            self.out.text(facts.names.variant());
            self.out.text(" (");
            self.out.text(facts.file);
            self.out.text(":");
            self.out.number(facts.line as u64);
            self.out.text("): ");
        }
    }

    /// `/error/remediation`
    #[inline]
    pub(super) const fn place(&mut self, place: &Place<'_>) {
        if let Some(outer) = place.outer {
            self.place(outer);
        }
        match place.step {
            Step::Body => {}
            Step::Header(name) => {
                self.out.text("header ");
                self.out.text(name);
            }
            Step::Challenge => self.out.text("challenge"),
            Step::Member(name) => {
                self.out.text("/");
                self.out.text(name);
            }
            Step::Element(index) => {
                self.out.text("/");
                self.out.number(index as u64);
            }
        }
    }
}

/// How an entry comes by a fact.
const fn way_out(bit: u16) -> &'static str {
    match bit {
        fact::TITLE => "add `title = \"…\"`",
        fact::REMEDIATION => "add `remediation = \"…\"`",
        fact::CATEGORY => "add `category = \"…\"`",
        fact::RECOVERY => "add `recovery = …`",
        fact::DOCS => "add `docs = \"…\"`, or `docs_base = \"…\"` to the type",
        fact::RETRY => "add `retry_after` to a field, or `retry_after = …` to the variant",
        fact::STATUS => "`status = none` has none, so make its place in the dialect optional, with `?`",
        _ => "make its place in the dialect optional, with `?`",
    }
}
