//! Parts of a program.

use super::Program;

impl Program<'_> {
    /// How many bytes of `whole`, of which this is a part, stand before it.
    pub(crate) fn behind(self, whole: Self) -> Option<u32> {
        let before = self
            .rest
            .as_ptr()
            .addr()
            .checked_sub(whole.rest.as_ptr().addr())?;
        u32::try_from(before).ok()
    }

    /// What follows so many bytes.
    pub(crate) fn after(self, bytes: u32) -> Self {
        Self::new(self.rest.get(bytes as usize..).unwrap_or_default())
    }

    /// Its next instruction, alone.
    pub(crate) fn first(self) -> Self {
        let mut left = self;
        left.advance();
        Self::new(
            self.rest
                .get(..self.rest.len() - left.rest.len())
                .unwrap_or_default(),
        )
    }
}
