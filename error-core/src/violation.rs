//! A field-level problem.

use std::borrow::Cow;

/// One problem with one field of a request: a small error of its own.
///
/// ```
/// use error_core::{Location, Violation};
///
/// let problem = Violation::new("lines.0.sku", "is not in stock").at(Location::Query).with_code("stock");
/// assert_eq!(problem.path(), "lines.0.sku");
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Violation {
    pub(crate) location: Location,
    pub(crate) path: Cow<'static, str>,
    pub(crate) message: Cow<'static, str>,
    /// What most violations have nothing of.
    pub(crate) more: Option<Box<More>>,
}

/// The rarer facts of a violation.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct More {
    pub(crate) segments: Option<Vec<Segment>>,
    pub(crate) code: Option<Cow<'static, str>>,
    pub(crate) number: Option<i64>,
    pub(crate) title: Option<Cow<'static, str>>,
    pub(crate) status: Option<u16>,
    pub(crate) category: Option<Cow<'static, str>>,
    pub(crate) documentation_url: Option<Cow<'static, str>>,
    pub(crate) remediation: Option<Cow<'static, str>>,
    pub(crate) details: Vec<(Cow<'static, str>, serde_json::Value)>,
}

/// The part of a request that a [`Violation`] is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Location {
    /// The body.
    #[default]
    Body,
    /// The query of the URL.
    Query,
    /// The path of the URL.
    Path,
    /// A header.
    Header,
}

/// One step of the way to a field.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Segment {
    /// A member of an object.
    Name(Cow<'static, str>),
    /// A position in a list.
    Index(usize),
}

impl Violation {
    /// A problem with the field at `path`, in dots: `lines.0.sku`.
    #[must_use]
    pub fn new(path: impl Into<Cow<'static, str>>, message: impl Into<Cow<'static, str>>) -> Self {
        Self {
            location: Location::Body,
            path: path.into(),
            message: message.into(),
            more: None,
        }
    }

    /// Says in which part of the request the field is.
    #[must_use]
    pub fn at(mut self, location: Location) -> Self {
        self.location = location;
        self
    }

    /// Names the rule that was broken.
    #[must_use]
    pub fn with_code(mut self, code: impl Into<Cow<'static, str>>) -> Self {
        self.more.get_or_insert_default().code = Some(code.into());
        self
    }

    /// The way to the field, in dots.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }
}
