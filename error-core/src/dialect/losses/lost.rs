//! The things that can be left out.

use core::fmt;

/// Something that an entry says, and that a dialect leaves out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Lost {
    /// The code itself, or a segment of it.
    Code,
    /// How the code is spelled: who does not know it reads another one. It is written in a case that tells less, or
    /// that nothing undoes, since the dialect has no `codes:`.
    Spelling,
    /// The message.
    Message,
    /// What the caller can do about it.
    Remediation,
    /// Where it is documented.
    DocumentationUrl,
    /// Who can do something about it: the caller, a retry or a human.
    Recovery,
    /// The time after which to try again: the header `Retry-After` alone has it.
    RetryAfter,
    /// The field-level problems.
    Violations,
    /// The detail of this name.
    Detail(&'static str),
}

impl Lost {
    /// What a custom part is given, beside the details.
    pub(super) const GIVEN: [Self; 7] = [
        Self::Code,
        Self::Message,
        Self::Remediation,
        Self::DocumentationUrl,
        Self::Recovery,
        Self::RetryAfter,
        Self::Violations,
    ];
}

impl fmt::Display for Lost {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Code => "its code",
            Self::Spelling => "the spelling of its code",
            Self::Message => "its message",
            Self::Remediation => "its remediation",
            Self::DocumentationUrl => "its documentation URL",
            Self::Recovery => "its recovery",
            Self::RetryAfter => "its time to retry after, but in the header",
            Self::Violations => "its violations",
            Self::Detail(name) => return write!(f, "its detail `{name}`"),
        })
    }
}
