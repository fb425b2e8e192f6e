//! The rows of errors.json, as `catalog!` writes them.

mod table;

pub use core::option::Option::{None, Some};

pub use crate::entry::Kind;
pub use table::{Columns, Mores, Rows};

use crate::text;

/// What one row says, as far as the compiler compares it. Not part of the public interface.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub struct Row {
    pub code: &'static str,
    /// Two hashes of the code, each of 64 bits: no two codes of a catalog have the same.
    pub key: u128,
    /// Where the code stands in the file, from 1.
    pub line: u32,
    pub column: u32,
    /// 0 for `null`.
    pub status: Option<u16>,
    pub audience: Option<Audience>,
    pub recovery: Option<Remedy>,
    /// The row has `messages`: it was written by bless, for a variant that existed.
    pub recorded: bool,
    pub more: &'static More,
}

/// What few rows say. Not part of the public interface.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub struct More {
    pub number: Option<OrNull<i64>>,
    pub grpc: Option<OrNull<&'static str>>,
    pub details: Option<&'static [RowDetail]>,
    /// The cargo feature under which the row exists, and whether it is on.
    pub when: Option<(&'static str, bool)>,
}

/// One member of `details`. Not part of the public interface.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub struct RowDetail {
    pub name: &'static str,
    pub kind: Kind,
    pub nullable: bool,
}

/// A member of a row that can say that there is none. Not part of the public interface.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub enum OrNull<T> {
    Null,
    Is(T),
}

/// Who sees an error. Not part of the public interface.
#[doc(hidden)]
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    Public,
    Internal,
}

/// `recovery` in a row: `null` says that there is none. Not part of the public interface.
#[doc(hidden)]
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Remedy {
    None,
    Retry,
    Correct,
    Escalate,
}

/// A retired code. Not part of the public interface.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub struct Grave {
    pub code: &'static str,
    pub key: u128,
    /// 0 where it is not said or was none.
    pub status: u16,
    pub line: u32,
    pub column: u32,
}

/// What every entry of a catalog must have. Not part of the public interface.
#[doc(hidden)]
#[derive(Clone, Copy)]
#[expect(clippy::struct_excessive_bools, reason = "one for each word of `require`")]
pub struct Require {
    pub description: bool,
    pub remediation: bool,
    pub docs: bool,
    pub category: bool,
    pub recovery: bool,
    pub parity: bool,
}

/// What the entries are held against. Not part of the public interface.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub struct Contract {
    /// The file's name as written; `None` without a file.
    pub path: Option<&'static str>,
    /// Off in a build that writes the file.
    pub enforced: bool,
    pub rows: Rows,
    pub graves: &'static [Grave],
    /// The dialects that the catalog names, beside those of its types.
    pub dialects: &'static [&'static [crate::dialect::Listed]],
    pub require: Require,
}

impl More {
    /// Nothing.
    pub const NEW: Self = Self {
        number: None,
        grpc: None,
        details: None,
        when: None,
    };

    /// Whether the row's cargo feature, if any, is on.
    pub(super) const fn is_active(&self) -> bool {
        match self.when {
            Some((_, on)) => on,
            None => true,
        }
    }
}

impl<T: Copy> OrNull<T> {
    pub(super) const fn value(self) -> Option<T> {
        match self {
            Self::Null => None,
            Self::Is(value) => Some(value),
        }
    }
}

impl Require {
    /// Nothing.
    pub const NEW: Self = Self {
        description: false,
        remediation: false,
        docs: false,
        category: false,
        recovery: false,
        parity: false,
    };

    /// Whether it is anything.
    pub(super) const fn any(self) -> bool {
        self.description || self.remediation || self.docs || self.category || self.recovery || self.parity
    }
}

/// Whether a build with this value of `ERROR_CATALOG` is made to write the file.
#[must_use]
#[inline]
pub const fn is_blessing(value: Option<&str>) -> bool {
    match value {
        Some(value) => text::same(value, "bless") || text::same(value, "bless-breaking"),
        None => false,
    }
}
