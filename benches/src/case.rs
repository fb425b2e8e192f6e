//! What is answered.

/// One error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// Nothing is known at run time only.
    Static,
    /// A message with formatted fields, and three details.
    Formatted,
    /// Eight problems with a request, each with a path, a code and a message.
    Violations,
}

impl Case {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Static, Self::Formatted, Self::Violations];

    /// As tables and command lines have it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Static => "static",
            Self::Formatted => "formatted",
            Self::Violations => "violations",
        }
    }

    /// The most instructions of our whole response: as a share of the usual way's, and of the limit's.
    #[must_use]
    pub const fn most(self) -> (f64, f64) {
        match self {
            Self::Static => (0.155, 1.05),
            Self::Formatted => (0.17, f64::INFINITY),
            Self::Violations => (0.15, f64::INFINITY),
        }
    }

    /// The most allocations beyond those of the limit.
    #[must_use]
    pub const fn more_allocations(self) -> f64 {
        match self {
            Self::Static => 0.0,
            Self::Formatted | Self::Violations => 1.0,
        }
    }

    /// The goal for our whole response.
    #[must_use]
    pub const fn goal(self) -> &'static str {
        match self {
            Self::Static => "≤ 0.155 / usual, ≤ 1.05 / limit; allocations of the limit",
            Self::Formatted => "≤ 0.17 / usual; allocations of the limit + 1",
            Self::Violations => "≤ 0.15 / usual; allocations of the limit + 1",
        }
    }
}

/// How much of the answer is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The body.
    Body,
    /// The body, the status and the headers.
    Whole,
}

impl Part {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Body, Self::Whole];

    /// As tables and command lines have it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Body => "body",
            Self::Whole => "whole",
        }
    }
}
