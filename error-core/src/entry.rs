//! The static facts of one error.

mod build;
mod detail;
mod facts;
mod names;
mod recovery;

use http::StatusCode;

#[doc(hidden)]
pub use build::Table;
pub use detail::Kind;
#[doc(hidden)]
pub use detail::{DetailFacts, DetailFrom};
#[doc(hidden)]
pub use facts::Facts;
#[doc(hidden)]
pub use names::Names;
pub use recovery::Recovery;

/// Everything about one error that is known at compile time: one variant of an enum, or one struct.
///
/// Entries are made by `#[derive(ApiError)]` and listed in a [`Catalog`](crate::Catalog).
#[derive(Clone, Copy)]
pub struct Entry {
    pub(crate) facts: Facts,
}

impl Entry {
    /// Called by the derive only.
    #[doc(hidden)]
    #[must_use]
    pub const fn new(facts: Facts) -> Self {
        Self { facts }
    }

    /// Read by the parts of this crate and by generated code.
    #[doc(hidden)]
    #[must_use]
    pub const fn facts(&self) -> &Facts {
        &self.facts
    }

    /// The stable, machine-readable name of the error.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.facts.code
    }

    /// The HTTP status (RFC 9110, section 15); `None` for an error that never travels over HTTP.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        StatusCode::from_u16(self.facts.status).ok()
    }

    /// Short text that does not vary from occurrence to occurrence.
    #[must_use]
    pub const fn title(&self) -> &'static str {
        self.facts.names.title()
    }

    /// What the error means: the doc comment of its variant.
    #[must_use]
    pub const fn description(&self) -> Option<&'static str> {
        self.facts.description
    }

    /// The message, with its placeholders where it has any.
    #[must_use]
    pub const fn message(&self) -> &'static str {
        self.facts.message
    }

    /// What the caller can do about it.
    #[must_use]
    pub const fn remediation(&self) -> Option<&'static str> {
        self.facts.remediation
    }

    /// Its group, as a heading of the page that documents the errors.
    #[must_use]
    pub const fn category(&self) -> Option<&'static str> {
        self.facts.category
    }

    /// The documentation URL that the type or variant names. A dialect may have another for it.
    #[must_use]
    pub const fn docs(&self) -> Option<&'static str> {
        self.facts.docs
    }

    /// The code in kebab-case: the name of its place on the page that documents the errors.
    #[must_use]
    pub const fn anchor(&self) -> &'static str {
        self.facts.names.anchor()
    }

    /// What can be done about it, and by whom.
    #[must_use]
    pub const fn recovery(&self) -> Option<Recovery> {
        self.facts.recovery
    }

    /// Whether no client ever sees this error: another one is sent in its place.
    #[must_use]
    pub const fn is_internal(&self) -> bool {
        self.facts.internal
    }

    /// Why the error is deprecated, where it is.
    #[must_use]
    pub const fn deprecated(&self) -> Option<&'static str> {
        self.facts.deprecated
    }

    /// `Enum::Variant`, or the name of the struct.
    #[must_use]
    pub const fn variant(&self) -> &'static str {
        self.facts.names.variant()
    }
}

impl core::fmt::Debug for Entry {
    #[inline]
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Entry")
            .field("code", &self.facts.code)
            .field("status", &self.facts.status)
            .field("variant", &self.variant())
            .finish_non_exhaustive()
    }
}
