//! A dialect as data: what `dialect!` writes and every reader walks.

mod hole;
mod pattern;

pub use hole::*;
pub use pattern::*;

use super::custom::CustomPart;

/// One dialect, as `dialect!` wrote it. Not part of the public interface.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub struct Spec {
    pub name: &'static str,
    /// What it `extends`: a setting that is `None` here is the base's.
    pub base: Option<&'static Spec>,
    pub codes: Option<Grammar>,
    pub status: Option<&'static [StatusRule]>,
    /// The status of the answer, where it is not that of the error: the first line that fits.
    pub sent_as: Option<&'static [SentAs]>,
    pub media_type: Option<&'static str>,
    pub docs: Option<Docs>,
    /// `WWW-Authenticate` of a 401.
    pub challenge: Option<&'static [Piece]>,
    /// Laid over the headers of the base.
    pub headers: &'static [HeaderRule],
    /// Beside those of the base: values of the context that every request has.
    pub context: &'static [Given],
    /// Beside those of the base.
    pub rules: &'static [super::Rule],
    /// Laid over the body of the base.
    pub body: Option<Node>,
    /// The call of `dialect!` failed and said why: no check reports anything about it.
    pub failed: bool,
}

/// The form of a dialect's codes: `kebab-case/kebab-case`.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub struct Grammar {
    /// As written, for messages.
    pub text: &'static str,
    /// The case of each segment.
    pub cases: &'static [Case],
    /// What stands between segments; empty where there is one segment only.
    pub separator: &'static str,
    /// `/..`: any number of further segments of the last case.
    pub open: bool,
}

/// The status of every code that contains one of the texts; of every code where there is none.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub struct StatusRule {
    pub status: u16,
    pub contains: &'static [&'static str],
}

/// Where a dialect's errors are documented.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub enum Docs {
    /// `#` and the code in kebab-case follow.
    Base(&'static str),
    /// The complete URL; what fills a hole is percent-encoded.
    Template(&'static [Piece]),
}

/// A response header of a dialect.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub struct HeaderRule {
    /// In lower case.
    pub name: &'static str,
    pub optional: bool,
    pub value: &'static [Piece],
}

/// `context: { "domain": "example.com" }`: what stands for `context.domain`, whatever the request's context says.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub struct Given {
    pub name: &'static str,
    pub json: &'static str,
    /// The text itself, where it is one that needs no escaping.
    pub text: Option<&'static str>,
}

/// A part of a text: constant, or a hole.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub enum Piece {
    /// Escaped for where the text stands: JSON in a body, as it is in a header or URL.
    Const(&'static str),
    Hole(Hole),
}

/// A value of the template.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub enum Node {
    /// A scalar constant or an empty container, as JSON text.
    Const(&'static str),
    /// A text with holes in it.
    Text(&'static [Piece]),
    Hole(Hole),
    Object(&'static [Member]),
    Array(&'static [Element]),
    /// The first that has something to say.
    Or(&'static [Node]),
    /// The value of the first arm that fits the entry.
    Match {
        on: On,
        arms: &'static [Arm],
    },
    /// `custom(Type)`
    Custom(&'static CustomPart),
    /// `none`: as a body, of which nothing is sent; as a member, one that is taken out of the base.
    Nothing,
}

/// A part of an object.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub enum Member {
    Field {
        key: Key,
        /// `"key"?:`
        optional: bool,
        value: Node,
    },
    /// `..details`
    Spread(Hole),
    /// `for violation in violations { violation.path?: value }`
    For {
        source: Source,
        key: Node,
        /// An item without a name, or without a value, is left out.
        optional: bool,
        value: Node,
    },
    /// `..none`: the open part of the base is taken out.
    Closed,
}

/// A constant name of a member.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub struct Key {
    pub raw: &'static str,
    /// The same, escaped for the inside of a JSON string.
    pub json: &'static str,
}

/// A part of an array.
#[doc(hidden)]
#[derive(Clone, Copy)]
pub enum Element {
    Item {
        /// `{ … }?`
        optional: bool,
        value: Node,
    },
    /// `..violation.path`
    Spread(Hole),
    /// `for violation in violations value?`
    For {
        source: Source,
        /// An item that has nothing to say is left out.
        optional: bool,
        value: Node,
    },
}

/// What a loop runs over.
#[doc(hidden)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    Violations,
    /// The violations, or the error itself where there are none.
    Errors,
    Details,
    /// The details of the item of the loop around it.
    ItemDetails,
    /// No loop: one member whose name has holes, `"{code}": value`.
    Once,
}

impl Spec {
    /// A dialect that says nothing: the base of what `dialect!` writes.
    pub const NEW: Self = Self {
        name: "",
        base: None,
        codes: None,
        status: None,
        sent_as: None,
        media_type: None,
        docs: None,
        challenge: None,
        headers: &[],
        context: &[],
        rules: &[],
        body: None,
        failed: false,
    };

    /// Whether the call that wrote this, or one that it extends, failed.
    #[must_use]
    pub const fn failed(&self) -> bool {
        self.failed
            || match self.base {
                Some(base) => base.failed(),
                None => false,
            }
    }
}
