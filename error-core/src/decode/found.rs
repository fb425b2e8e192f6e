//! What was found in an answer, each word with the place where it stood.

use core::time::Duration;

use super::text::Text;
use crate::Recovery;
use crate::dialect::Case;

/// Where in the template a value stands: the outer places before those in a loop, then the order of the
/// template (rule 2). The position at each depth has seven bits, the first depth the highest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    rank: u64,
    left: u32,
    /// Of a loop: items that lack something are left out.
    gaps: bool,
}

impl Place {
    const BITS: u32 = 7;
    const IN_LOOP: u64 = 1 << 63;

    pub(super) const BODY: Self = Self {
        rank: 0,
        left: 63,
        gaps: false,
    };

    /// After all that the body and its headers say.
    pub(super) const URL: Self = Self {
        rank: u64::MAX - 1,
        left: 0,
        gaps: false,
    };

    /// A header: after all that the body says.
    pub(super) fn header(index: usize) -> Self {
        const MOST: u64 = 1024;
        Self {
            rank: Self::URL.rank - MOST + (index as u64).min(MOST - 1),
            ..Self::URL
        }
    }

    /// The part of this that is the `index`th.
    pub(super) fn part(self, index: usize) -> Self {
        let left = self.left.saturating_sub(Self::BITS);
        if left == self.left {
            return self;
        }
        let position = (index as u64).min((1 << Self::BITS) - 1);
        Self {
            rank: self.rank | position << left,
            left,
            ..self
        }
    }

    /// The list of a loop of which items may be left out.
    pub(super) fn gaps(self, gaps: bool) -> Self {
        Self { gaps, ..self }
    }

    pub(super) fn has_gaps(self) -> bool {
        self.gaps
    }

    pub(super) fn in_loop(self) -> Self {
        Self {
            rank: self.rank | Self::IN_LOOP,
            ..self
        }
    }
}

/// One word: the value of the first place that gives one; of one place, the last that the body has.
#[derive(Clone)]
pub(super) struct Slot<T> {
    rank: u64,
    value: Option<T>,
}

impl<T> Default for Slot<T> {
    fn default() -> Self {
        Self {
            rank: u64::MAX,
            value: None,
        }
    }
}

impl<T> Slot<T> {
    pub(super) fn put(&mut self, place: Place, value: T) {
        if place.rank <= self.rank {
            self.rank = place.rank;
            self.value = Some(value);
        }
    }

    pub(super) fn get(&self) -> Option<&T> {
        self.value.as_ref()
    }

    pub(super) fn is_none(&self) -> bool {
        self.value.is_none()
    }

    /// Takes what `other` has where this has nothing.
    pub(super) fn or(&mut self, other: &mut Self) {
        if self.value.is_none() {
            self.value = other.value.take();
        }
    }

    pub(super) fn clear(&mut self) {
        self.value = None;
    }
}

/// A code, as it stands on the wire.
#[derive(Clone, Copy)]
pub(super) struct Wire {
    pub(super) text: Text,
    /// What it was written in.
    pub(super) case: Option<Case>,
}

/// A part of a code.
#[derive(Clone)]
pub(super) struct Segment {
    pub(super) index: u8,
    pub(super) slot: Slot<Wire>,
}

/// A detail, or a value of the context.
#[derive(Clone, Copy)]
pub(super) struct Named {
    /// As it stands on the wire.
    pub(super) name: Text,
    /// The case that the name was written in.
    pub(super) case: Option<Case>,
    /// The value, as JSON.
    pub(super) json: Text,
    /// The value is written `as text`, whatever it was.
    pub(super) as_text: bool,
}

/// All that was found.
#[derive(Clone, Default)]
pub(super) struct Found {
    pub(super) code: Slot<Wire>,
    pub(super) segments: Vec<Segment>,
    pub(super) number: Slot<i64>,
    pub(super) status: Slot<u16>,
    pub(super) message: Slot<Text>,
    pub(super) title: Slot<Text>,
    pub(super) remediation: Slot<Text>,
    pub(super) documentation_url: Slot<Text>,
    pub(super) retry: Slot<Duration>,
    pub(super) details: Vec<Named>,
    pub(super) request_id: Slot<Text>,
    /// What most answers say nothing of.
    pub(super) aside: Option<Box<Aside>>,
}

/// What few answers say.
#[derive(Clone, Default)]
pub(super) struct Aside {
    pub(super) grpc: Slot<&'static str>,
    pub(super) category: Slot<Text>,
    pub(super) recovery: Slot<Recovery>,
    pub(super) time: Slot<Duration>,
    pub(super) request_path: Slot<Text>,
    pub(super) trace_id: Slot<Text>,
    pub(super) host: Slot<Text>,
    pub(super) instance: Slot<Text>,
    pub(super) language: Slot<Text>,
    pub(super) context: Vec<Named>,
}

impl Found {
    pub(super) fn aside(&mut self) -> &mut Aside {
        self.aside.get_or_insert_default()
    }

    /// What is found in what few answers say.
    pub(super) fn get<'a, T>(&'a self, of: impl Fn(&'a Aside) -> &'a Slot<T>) -> Option<&'a T> {
        of(self.aside.as_deref()?).get()
    }

    /// The part of the code at a position.
    pub(super) fn wire(&self, index: u8) -> Option<&Wire> {
        let part = self.segments.iter().find(|segment| segment.index == index);
        part?.slot.get()
    }

    pub(super) fn segment(&mut self, index: u8, place: Place, wire: Wire) {
        let at = self.segments.iter().position(|segment| segment.index == index);
        if at.is_none() {
            self.segments.push(Segment {
                index,
                slot: Slot::default(),
            });
        }
        let at = at.unwrap_or(self.segments.len().saturating_sub(1));
        if let Some(segment) = self.segments.get_mut(at) {
            segment.slot.put(place, wire);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_outer_place_comes_first_then_the_order_of_the_template() {
        let root = Place::BODY;
        let ordered = [
            root.part(0).part(3),
            root.part(1),
            root.part(1).part(1),
            root.part(2).part(0),
            root.part(0).in_loop(),
            root.part(9).in_loop(),
            Place::header(0),
            Place::header(1),
            Place::URL,
        ];
        assert!(ordered.is_sorted_by(|a, b| a.rank < b.rank), "{ordered:?}");

        let mut slot = Slot::default();
        slot.put(root.part(2), "later");
        slot.put(root.part(1), "first");
        slot.put(root.part(2), "later");
        slot.put(root.part(1), "again");
        assert_eq!(slot.get(), Some(&"again"));
    }

    #[test]
    fn places_have_no_end() {
        let deep = (0..40).fold(Place::BODY, |place, _| place.part(1_000));
        assert!(deep.rank < Place::BODY.in_loop().rank);
    }
}
