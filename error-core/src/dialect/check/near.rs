//! "Did you mean", in a `const`: the known name that is nearest to an unknown one.

use crate::text::ConstText;

/// What is looked for, and the nearest name that was seen.
pub(super) struct Near {
    wanted: &'static str,
    name: &'static str,
    distance: usize,
}

impl Near {
    /// Longer names are not compared.
    const MAX: usize = 64;

    pub(super) const fn to(wanted: &'static str) -> Self {
        Self {
            wanted,
            name: "",
            distance: usize::MAX,
        }
    }

    #[inline]
    pub(super) const fn see(&mut self, name: &'static str) {
        let distance = distance(self.wanted.as_bytes(), name.as_bytes());
        if distance < self.distance {
            self.distance = distance;
            self.name = name;
        }
    }

    /// Whether it was seen.
    pub(super) const fn is_known(&self) -> bool {
        self.distance == 0
    }

    /// `, did you mean …?`; nothing where nothing is near.
    #[inline]
    pub(super) const fn suggest(&self, prefix: &str, out: &mut ConstText<'_>) -> bool {
        let is_near = self.distance <= 1 + self.name.len() / 5;
        if is_near {
            out.text(", did you mean `");
            out.text(prefix);
            out.text(self.name);
            out.text("`?");
        }
        is_near
    }
}

/// Bytes to insert, remove, replace or swap with their neighbour to get from `a` to `b`.
#[inline]
const fn distance(a: &[u8], b: &[u8]) -> usize {
    if a.len() > Near::MAX || b.len() > Near::MAX {
        return usize::MAX;
    }
    let mut before = [0; Near::MAX + 1];
    let mut last = [0; Near::MAX + 1];
    let mut j = 0;
    while j <= b.len() {
        last[j] = j;
        j += 1;
    }
    let mut i = 0;
    while i < a.len() {
        let mut row = [0; Near::MAX + 1];
        row[0] = i + 1;
        let mut j = 0;
        while j < b.len() {
            let replaced = if a[i] == b[j] { last[j] } else { last[j] + 1 };
            let mut best = least(replaced, least(last[j + 1] + 1, row[j] + 1));
            if i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j] {
                best = least(best, before[j - 1] + 1);
            }
            row[j + 1] = best;
            j += 1;
        }
        before = last;
        last = row;
        i += 1;
    }
    last[b.len()]
}

const fn least(a: usize, b: usize) -> usize {
    if a < b { a } else { b }
}

#[cfg(test)]
mod tests {
    use super::distance;

    #[test]
    fn edits_and_swaps_are_counted() {
        for (a, b, expected) in [
            ("", "", 0),
            ("details", "details", 0),
            ("domian", "domain", 1),
            ("docs", "doc_url", 4),
            ("", "abc", 3),
        ] {
            assert_eq!(distance(a.as_bytes(), b.as_bytes()), expected, "{a} {b}");
        }
    }
}
