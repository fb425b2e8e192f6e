//! Members and elements, with what stands before them.

use super::state::{Known, State};
use crate::dialect::Key;
use crate::dialect::program::{Builder, Fill, op};

/// What stands before the next member or element.
#[derive(Clone, Copy)]
pub(super) enum Before {
    Nothing,
    Something,
    /// Something that may be left out.
    Perhaps,
}

impl Before {
    pub(super) const fn comma(self, out: &mut Builder<'_>) {
        match self {
            Self::Nothing => {}
            Self::Something => out.parts(&[b","]),
            Self::Perhaps => out.comma(),
        }
    }

    /// The comma, and the name of a member.
    pub(super) const fn key(self, key: &Key, out: &mut Builder<'_>) {
        self.name(key.json, out);
    }

    /// The same for a name that is escaped, or needs none of that.
    pub(super) const fn name(self, name: &str, out: &mut Builder<'_>) {
        let name = name.as_bytes();
        match self {
            Self::Nothing => out.parts(&[b"\"", name, b"\":"]),
            Self::Something => out.parts(&[b",\"", name, b"\":"]),
            Self::Perhaps => {
                out.comma();
                out.parts(&[b"\"", name, b"\":"]);
            }
        }
    }

    /// A member that is left out where it has no text.
    pub(super) const fn text(self, key: &Key, fill: Fill, out: &mut Builder<'_>) -> Self {
        out.split();
        self.key(key, out);
        out.parts(&[b"\""]);
        out.text(fill, op::OR_NOTHING);
        self.perhaps()
    }

    /// After something that may be left out.
    pub(super) const fn perhaps(self) -> Self {
        match self {
            Self::Something => Self::Something,
            Self::Nothing | Self::Perhaps => Self::Perhaps,
        }
    }
}

/// A part that may be left out.
#[derive(Clone, Copy)]
pub(super) enum Optional {
    LeftOut,
    Written,
    /// The block that is closed after it.
    Asked(usize),
}

impl Optional {
    pub(super) const fn open(state: State, out: &mut Builder<'_>) -> Self {
        match state.present() {
            Known::No => Self::LeftOut,
            Known::Yes => Self::Written,
            Known::AtRunTime => Self::Asked(out.open_block(op::OPTIONAL, state.flags())),
        }
    }

    /// Written as it is, where it is not optional.
    pub(super) const fn open_if(optional: bool, state: State, out: &mut Builder<'_>) -> Self {
        if optional {
            Self::open(state, out)
        } else {
            Self::Written
        }
    }

    pub(super) const fn is_written(self) -> bool {
        !matches!(self, Self::LeftOut)
    }

    /// What stands before the next part.
    pub(super) const fn close(self, before: Before, out: &mut Builder<'_>) -> Before {
        match self {
            Self::LeftOut => before,
            Self::Written => Before::Something,
            Self::Asked(start) => {
                out.close(start);
                before.perhaps()
            }
        }
    }
}
