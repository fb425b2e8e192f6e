//! All lists of a catalog, those that are forwarded to included, each once.

use crate::dialect::Listed;
use crate::list::List;
use crate::text;

/// The lists in the order in which they are met. `L` is what [`bound`] says.
#[doc(hidden)]
pub struct Walk<const L: usize> {
    lists: [Walked; L],
    len: usize,
    /// The derive of some type failed.
    pub(super) failed: bool,
}

/// One list, and the dialects that its errors are sent in.
#[derive(Clone, Copy)]
pub(super) struct Walked {
    pub(super) list: &'static List,
    pub(super) dialects: &'static [Listed],
}

const NO_LIST: Walked = Walked {
    list: &List {
        name: "",
        entries: &[],
        forwards: &[],
        dialects: &[],
        failed: false,
    },
    dialects: &[],
};

/// At most how many lists there are.
#[must_use]
pub const fn bound<const K: usize>(lists: [&'static List; K]) -> usize {
    total(&lists)
}

#[inline]
const fn total(lists: &[&'static List]) -> usize {
    let mut total = lists.len();
    let mut i = 0;
    while i < lists.len() {
        total += self::total(lists[i].forwards);
        i += 1;
    }
    total
}

impl<const L: usize> Walk<L> {
    /// Walks `lists` and what they forward to.
    #[must_use]
    pub const fn new<const K: usize>(lists: [&'static List; K]) -> Self {
        let mut walk = Self {
            lists: [NO_LIST; L],
            len: 0,
            failed: false,
        };
        walk.add_all(&lists, &[]);
        walk
    }

    /// How many entries the lists have together.
    #[must_use]
    pub const fn entries(&self) -> usize {
        let lists = self.lists();
        let mut total = 0;
        let mut i = 0;
        while i < lists.len() {
            total += lists[i].list.entries.len();
            i += 1;
        }
        total
    }

    /// Each once.
    pub(super) const fn lists(&self) -> &[Walked] {
        self.lists.split_at(self.len).0
    }

    /// A forwarded error is sent in the dialects of the outer type, unless its own type is met first.
    const fn add_all(&mut self, lists: &[&'static List], outer: &'static [Listed]) {
        let mut i = 0;
        while i < lists.len() {
            let list = lists[i];
            let dialects = if list.dialects.is_empty() {
                outer
            } else {
                list.dialects
            };
            self.failed |= list.failed;
            if !self.has(list) {
                self.lists[self.len] = Walked { list, dialects };
                self.len += 1;
                self.add_all(list.forwards, dialects);
            }
            i += 1;
        }
    }

    const fn has(&self, list: &List) -> bool {
        let lists = self.lists();
        let mut i = 0;
        while i < lists.len() {
            if same(lists[i].list, list) {
                return true;
            }
            i += 1;
        }
        false
    }
}

/// Two lists are one if they begin with the same variant at the same place (`const` cannot compare addresses).
#[inline]
const fn same(a: &List, b: &List) -> bool {
    if a.entries.is_empty() || a.entries.len() != b.entries.len() {
        return false;
    }
    let (first, other) = (a.entries[0].facts(), b.entries[0].facts());
    first.key == other.key
        && first.line == other.line
        && text::same(first.names.variant(), other.names.variant())
        && text::same(first.file, other.file)
}
