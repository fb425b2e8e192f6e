//! What can be done about an error.

/// What can be done about an error, and by whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Recovery {
    /// Transient: the same request may succeed later.
    Retry,
    /// The caller can correct the request.
    Correct,
    /// A human must act.
    Escalate,
}

impl Recovery {
    /// The word in errors.json and in attributes: `retry`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Retry => "retry",
            Self::Correct => "correct",
            Self::Escalate => "escalate",
        }
    }
}
