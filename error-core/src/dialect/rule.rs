//! What a standard forbids, as data: `rules:` of `dialect!`.

use super::Spec;
use crate::entry::Kind;

/// One rule that every entry of a type that names the dialect is held to. Not part of the public interface.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub struct Rule {
    pub of: Subject,
    pub must: Must,
    /// Which standard says so, and where.
    pub says: &'static str,
}

/// What a rule is about.
#[doc(hidden)]
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    Code,
    Number,
    Status,
    Message,
    Title,
    Remediation,
    Category,
    DocumentationUrl,
    /// The name of each detail.
    Details,
    /// The names of the members at a place of the template: `/errors/*`.
    Members(&'static str),
}

/// What must hold.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub enum Must {
    /// One of the texts.
    BeOneOf(&'static [&'static str]),
    NotBe(&'static [&'static str]),
    /// In one of the ranges, both ends included.
    BeIn(&'static [(i64, i64)]),
    NotBeIn(&'static [(i64, i64)]),
    /// The whole of it is written so.
    Match(&'static str),
    /// So many characters.
    Measure(u32, u32),
    /// The JSON types of the details; one that no type tells is not looked at.
    HaveType(&'static [Kind]),
    /// The status is that of the canonical gRPC code.
    FollowGrpc,
    /// What fills the message's placeholders is in the details too.
    FollowDetails,
}

impl Spec {
    /// Whether the dialect, or one that it extends, has any.
    #[inline]
    pub(super) const fn has_rules(&self) -> bool {
        match self.base {
            _ if !self.rules.is_empty() => true,
            Some(base) => base.has_rules(),
            None => false,
        }
    }

    /// The rules of the dialect `depth` bases below this one.
    #[inline]
    pub(super) const fn rules_below(&'static self, depth: usize) -> Option<&'static [Rule]> {
        match (depth, self.base) {
            (0, _) => Some(self.rules),
            (_, Some(base)) => base.rules_below(depth - 1),
            (_, None) => None,
        }
    }
}
