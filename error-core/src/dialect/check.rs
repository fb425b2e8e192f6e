//! Whether a dialect can carry the entries of a type: evaluated in a `const` where the type names it.
//!
//! What only constants call is `#[inline]`, here and in the catalog: without it, each such function would be
//! compiled to machine code that nobody runs.

mod alike;
mod ambiguous;
mod ask;
mod broken;
mod code;
mod given;
mod headers;
mod hidden;
mod identity;
mod members;
mod names;
mod near;
mod needs;
mod pattern;
mod place;
mod quick;
mod report;
mod rule;
mod said;
mod spelling;
mod survey;
mod taken;
mod tell;
mod walk;

pub(crate) use alike::{At, Letters, are_alike, write_cases};
pub(super) use code::stands_at;
pub use given::given;
pub(crate) use identity::Identity;
pub use needs::Needs;
pub use report::report_merged;
pub(super) use spelling::comes_back;
pub use taken::taken;

use super::Listed;
use super::compile::layers::MAX_LAYERS;
use crate::entry::Facts;
use crate::list::List;

/// What a list is held against.
#[derive(Clone, Copy)]
enum Question {
    Carries,
    Decodes,
}

/// Writes what of a list the dialects cannot carry into `buffer`, and says how long it is: 0 where each can.
#[inline]
pub const fn report(dialects: &[Listed], list: &'static List, buffer: &mut [u8]) -> usize {
    ask_all::<1>(Question::Carries, dialects, list, buffer)
}

/// Writes what a client cannot read back out of an answer in the dialects, and says how long that is: 0 where it
/// can.
///
/// `T` is the size of a hash table for the entries.
#[inline]
pub const fn ambiguous<const T: usize>(dialects: &[Listed], list: &'static List, buffer: &mut [u8]) -> usize {
    ask_all::<T>(Question::Decodes, dialects, list, buffer)
}

/// How many entries there are in a list, and in those that it forwards to.
#[must_use]
#[inline]
pub const fn entries(list: &'static List) -> usize {
    let (mut total, mut i) = (list.entries.len(), 0);
    while i < list.forwards.len() {
        total += entries(list.forwards[i]);
        i += 1;
    }
    total
}

#[inline]
const fn ask_all<const T: usize>(
    question: Question,
    dialects: &[Listed],
    list: &'static List,
    buffer: &mut [u8],
) -> usize {
    let (mut length, mut i) = (0, 0);
    while i < dialects.len() {
        let gap = if length > 0 { 1 } else { 0 };
        let rest = after(length + gap, buffer);
        let written = match question {
            Question::Carries => {
                let needs = Needs::of(dialects[i].spec());
                if carries(&needs, list) {
                    0
                } else {
                    report::report(&needs, list, rest)
                }
            }
            Question::Decodes => ambiguous::ambiguous::<T>(dialects[i].spec(), list, rest),
        };
        if written > 0 {
            if gap > 0 && length < buffer.len() {
                buffer[length] = b'\n';
            }
            length += gap + written;
        }
        i += 1;
    }
    length
}

#[inline]
const fn after(length: usize, buffer: &mut [u8]) -> &mut [u8] {
    if length < buffer.len() {
        buffer.split_at_mut(length).1
    } else {
        &mut []
    }
}

/// Whether the dialect carries every entry of the list, and of the lists it forwards to.
#[inline]
const fn carries(needs: &Needs, list: &'static List) -> bool {
    needs.failed || carries_all(needs, list, list)
}

/// The list or one that `outer` forwards to.
#[inline]
const fn carries_all(needs: &Needs, outer: &'static List, list: &'static List) -> bool {
    if list.failed {
        return true;
    }
    let mut i = 0;
    while i < list.entries.len() {
        let facts = list.entries[i].facts();
        if !needs.quick.satisfied(facts) && !carries_one(needs, outer, facts) {
            return false;
        }
        i += 1;
    }
    let mut i = 0;
    while i < list.forwards.len() {
        if !carries_all(needs, outer, list.forwards[i]) {
            return false;
        }
        i += 1;
    }
    true
}

/// The rules for one entry, cheapest first. Const evaluation pays for every step and call: what the dialect does
/// not ask for is not looked at.
#[inline]
const fn carries_one(needs: &Needs, outer: &'static List, facts: &Facts) -> bool {
    if needs_fallback(facts) && outer.fallback().is_none() {
        return false;
    }
    let mut asked = needs.facts;
    if facts.violations {
        asked |= needs.in_violations;
    }
    if needs.spec.sent(facts.status) == 401 && facts.challenge.is_none() {
        asked |= needs.in_challenge;
    }
    !needs.depends
        && (asked == 0 || needs.states(asked, facts))
        && code::is_written_so(facts, needs.codes)
        && needs.details_are_there(facts)
        && needs.names_are_free(facts)
        && needs.segments_are_there(facts)
        && rule::keeps_all(needs.spec, facts)
}

/// What is never sent itself needs an entry that is sent in its place.
#[inline]
const fn needs_fallback(facts: &Facts) -> bool {
    facts.internal || facts.status == 0
}

/// Whether a dialect with a base is one: no more layers than can be laid, and in the merged body nothing bare
/// that nobody promises.
#[must_use]
#[inline]
pub const fn merges(needs: &Needs) -> bool {
    needs.failed || !needs.unfit && !needs.missing_segment && needs.spec.layers() <= MAX_LAYERS
}

/// Fails with the text, unless it is empty.
///
/// # Panics
///
/// That is the point: in a `const`, where it becomes the compiler's error.
#[track_caller]
#[inline]
pub const fn fail(text: &[u8]) {
    if let Ok(text) = core::str::from_utf8(text)
        && !text.is_empty()
    {
        panic!("{}", text);
    }
}
