//! The ways to declare the same errors.

/// A way to declare errors.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Flavour {
    /// The enum and its `Debug`.
    Plain,
    Thiserror,
    /// thiserror, and a `match` each for code, status and remediation: what the others are compared with.
    Hand,
    Ours,
    /// Ours, where thiserror writes `Display`.
    Beside,
    /// Ours, checked against the dialect that the type names.
    Dialect,
    /// Ours, with a catalog and its file.
    Catalog,
}

impl Flavour {
    pub(crate) const ALL: [Self; 7] = [
        Self::Plain,
        Self::Thiserror,
        Self::Hand,
        Self::Ours,
        Self::Beside,
        Self::Dialect,
        Self::Catalog,
    ];

    /// The name of its crate.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Thiserror => "thiserror_only",
            Self::Hand => "hand",
            Self::Ours => "ours",
            Self::Beside => "beside",
            Self::Dialect => "dialect",
            Self::Catalog => "catalog",
        }
    }

    /// As the table calls it.
    pub(crate) const fn title(self) -> &'static str {
        match self {
            Self::Plain => "enum with `Debug` only",
            Self::Thiserror => "thiserror",
            Self::Hand => "thiserror + three `match`es by hand",
            Self::Ours => "ours",
            Self::Beside => "ours beside thiserror",
            Self::Dialect => "ours, with a dialect named",
            Self::Catalog => "ours, with `catalog!` and errors.json",
        }
    }

    /// As the chart calls it.
    pub(crate) const fn short(self) -> &'static str {
        match self {
            Self::Plain => "enum alone",
            Self::Thiserror => "thiserror",
            Self::Hand => "by hand",
            Self::Ours => "ours",
            Self::Beside => "ours, thiserror",
            Self::Dialect => "ours, a dialect",
            Self::Catalog => "ours, a catalog",
        }
    }

    /// Whether it is what is measured, not what it is compared with.
    pub(crate) const fn is_ours(self) -> bool {
        matches!(self, Self::Ours | Self::Beside | Self::Dialect | Self::Catalog)
    }
}
