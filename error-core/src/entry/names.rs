//! The variant, the title and the anchor of an error, which constants seldom read.

/// Where three names of an error are: in one text with those of the other errors of its type, for rustc takes as
/// long for a short text as for a long one.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub struct Names {
    pub(super) text: &'static str,
    /// Where the variant begins. The title stands behind it, then the anchor.
    pub(super) at: u32,
    /// Lengths, in bytes.
    pub(super) variant: u32,
    pub(super) title: u32,
    pub(super) anchor: u32,
}

impl Names {
    /// No names.
    pub const NONE: Self = Self::new("", [0; 3]);

    /// Of a text which is these three: `E::Gone`, `Gone` and `gone` are `"E::GoneGonegone"` and `[7, 4, 4]`.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, reason = "no name has 2^32 bytes")]
    pub const fn new(text: &'static str, [variant, title, anchor]: [usize; 3]) -> Self {
        Self {
            text,
            at: 0,
            variant: variant as u32,
            title: title as u32,
            anchor: anchor as u32,
        }
    }

    pub(crate) const fn variant(&self) -> &'static str {
        self.part(self.at, self.variant)
    }

    /// Short text that does not vary from occurrence to occurrence.
    #[must_use]
    pub const fn title(&self) -> &'static str {
        self.part(self.at + self.variant, self.title)
    }

    /// The code in kebab-case.
    #[must_use]
    pub const fn anchor(&self) -> &'static str {
        self.part(self.at + self.variant + self.title, self.anchor)
    }

    pub(crate) const fn has_title(&self) -> bool {
        self.title != 0
    }

    const fn part(&self, at: u32, length: u32) -> &'static str {
        let (_, behind) = self.text.split_at(at as usize);
        behind.split_at(length as usize).0
    }
}
