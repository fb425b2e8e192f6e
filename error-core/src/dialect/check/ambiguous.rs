//! Which errors of a list do not come back from an answer.

use super::alike::{Letters, are_alike};
use super::identity::{Identity, is_sent};
use super::said::{Count, Said};
use crate::dialect::Spec;
use crate::entry::{DetailFrom, Facts};
use crate::list::List;
use crate::text::{ConstText, same};

/// Writes which errors of a list do not come back from an answer, and says how long that is: 0 where each does.
/// `T` is the size of a hash table for them.
#[inline]
pub(super) const fn ambiguous<const T: usize>(
    spec: &'static Spec,
    list: &'static List,
    buffer: &mut [u8],
) -> usize {
    if spec.failed() {
        return 0;
    }
    let mut out = ConstText::new(buffer);
    out.text("what `");
    out.text(list.name);
    out.text("` answers in the dialect `");
    out.text(spec.name);
    out.text("` cannot be decoded");
    let start = out.len();
    let identity = Identity::of(spec);
    if !identity.names_all() {
        let mut by_status = [None; STATUSES];
        identity.statuses(list, &mut by_status, &mut out);
    }
    if identity.survey.cased {
        let mut letters = Letters::<_, T>::new();
        identity.codes(list, &mut letters, &mut out);
    }
    if !identity.survey.details || identity.survey.named {
        identity.details(list, &mut out);
    }
    if out.len() == start { 0 } else { out.len() }
}

/// All that there are, and more.
const STATUSES: usize = 1000;

impl Identity {
    /// An error that is told by its status only has one of its own.
    #[inline]
    const fn statuses(
        &self,
        list: &'static List,
        by_status: &mut [Option<&'static Facts>; STATUSES],
        out: &mut ConstText<'_>,
    ) {
        let mut i = 0;
        while i < list.entries.len() && !list.failed {
            let facts = list.entries[i].facts();
            if let Some(told) = self.told(facts)
                && told.status() < STATUSES
            {
                match by_status[told.status()] {
                    None => by_status[told.status()] = Some(facts),
                    Some(other) if is_one(facts, other) => {}
                    Some(other) => {
                        line(facts, out);
                        out.text("is told by its status only, ");
                        out.number(told.status() as u64);
                        out.text(", which is that of `");
                        out.text(other.names.variant());
                        out.text("` too; write `code` into the dialect, outside of lists");
                    }
                }
            }
            i += 1;
        }
        let mut i = 0;
        while i < list.forwards.len() {
            self.statuses(list.forwards[i], by_status, out);
            i += 1;
        }
    }

    /// Codes differ as they are written, too.
    #[inline]
    const fn codes<const T: usize>(
        &self,
        list: &'static List,
        letters: &mut Letters<&'static Facts, T>,
        out: &mut ConstText<'_>,
    ) {
        let mut i = 0;
        while i < list.entries.len() && !list.failed {
            let facts = list.entries[i].facts();
            if is_sent(facts) {
                let mut at = Letters::<&'static Facts, T>::start(facts.key);
                while let Some(other) = letters.next(facts.key, &mut at) {
                    if are_alike(self.spec, other, facts) {
                        line(facts, out);
                        out.text("its code `");
                        out.text(facts.code);
                        out.text("` is written as that of `");
                        out.text(other.names.variant());
                        out.text("` is, `");
                        out.text(other.code);
                        out.text("`; give it one of other letters, or write `code` into the dialect without a case");
                    }
                }
                letters.put(facts.key, at, facts);
            }
            i += 1;
        }
        let mut i = 0;
        while i < list.forwards.len() {
            self.codes(list.forwards[i], letters, out);
            i += 1;
        }
    }

    /// What a field cannot do without is in the answer.
    #[inline]
    const fn details(&self, list: &'static List, out: &mut ConstText<'_>) {
        let mut i = 0;
        while i < list.entries.len() && !list.failed {
            let facts = list.entries[i].facts();
            if is_sent(facts) && has_required(facts) {
                let said = Said::of(self.spec, facts, Count::Possible);
                let mut at = 0;
                while at < facts.details.len() {
                    if is_required(facts, at) && !said.has_detail(at) {
                        line(facts, out);
                        out.text("the dialect has no place for its detail `");
                        out.text(facts.details[at].name);
                        out.text("`, without which it never comes back; give it one, as in `..details`, or make it an `Option`");
                    }
                    at += 1;
                }
            }
            i += 1;
        }
        let mut i = 0;
        while i < list.forwards.len() {
            self.details(list.forwards[i], out);
            i += 1;
        }
    }
}

#[inline]
const fn has_required(facts: &Facts) -> bool {
    let mut at = 0;
    while at < facts.details.len() {
        if is_required(facts, at) {
            return true;
        }
        at += 1;
    }
    false
}

/// Whether the detail at a position is a field that has no value where the answer has none. The time to wait has
/// a header.
#[inline]
const fn is_required(facts: &Facts, at: usize) -> bool {
    let detail = &facts.details[at];
    let is_time = match facts.retry_detail {
        Some(name) => same(name, detail.name),
        None => false,
    };
    matches!(detail.from, DetailFrom::Field { .. }) && !detail.nullable && !is_time
}

/// Whether two entries are those of one variant: a list can be met twice.
#[inline]
const fn is_one(a: &Facts, b: &Facts) -> bool {
    a.key == b.key && a.line == b.line && same(a.names.variant(), b.names.variant())
}

/// Begins a mistake: `StoreError::AppPaused (src/error.rs:12): `.
#[inline]
const fn line(facts: &Facts, out: &mut ConstText<'_>) {
    out.text("\n  ");
    out.text(facts.names.variant());
    out.text(" (");
    out.text(facts.file);
    out.text(":");
    out.number(facts.line as u64);
    out.text("): ");
}
