//! A field-level problem.

mod as_violation;
mod segment;

use std::borrow::Cow;

pub use as_violation::{AsViolation, Violations};
pub use segment::Segment;
pub(crate) use segment::Step;

use crate::shared::Shared;

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
    pub(crate) path: Shared,
    pub(crate) message: Shared,
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

impl Violation {
    /// A problem with the field at `path`, in dots: `lines.0.sku`.
    #[must_use]
    pub fn new(path: impl Into<Cow<'static, str>>, message: impl Into<Cow<'static, str>>) -> Self {
        Self {
            location: Location::Body,
            path: Shared::Alone(path.into()),
            message: Shared::Alone(message.into()),
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

    /// Numbers the rule that was broken.
    #[must_use]
    pub fn with_number(mut self, number: i64) -> Self {
        self.more.get_or_insert_default().number = Some(number);
        self
    }

    /// A short text that is the same for every violation of the rule.
    #[must_use]
    pub fn with_title(mut self, title: impl Into<Cow<'static, str>>) -> Self {
        self.more.get_or_insert_default().title = Some(title.into());
        self
    }

    /// The HTTP status that the problem would have alone.
    #[must_use]
    pub fn with_status(mut self, status: http::StatusCode) -> Self {
        self.more.get_or_insert_default().status = Some(status.as_u16());
        self
    }

    /// The kind of problem.
    #[must_use]
    pub fn with_category(mut self, category: impl Into<Cow<'static, str>>) -> Self {
        self.more.get_or_insert_default().category = Some(category.into());
        self
    }

    /// Where the rule is documented.
    #[must_use]
    pub fn with_documentation_url(mut self, url: impl Into<Cow<'static, str>>) -> Self {
        self.more.get_or_insert_default().documentation_url = Some(url.into());
        self
    }

    /// What the caller can do about it.
    #[must_use]
    pub fn with_remediation(mut self, remediation: impl Into<Cow<'static, str>>) -> Self {
        self.more.get_or_insert_default().remediation = Some(remediation.into());
        self
    }

    /// Adds a detail.
    #[must_use]
    pub fn with_detail(
        mut self,
        name: impl Into<Cow<'static, str>>,
        value: impl Into<serde_json::Value>,
    ) -> Self {
        self.more
            .get_or_insert_default()
            .details
            .push((name.into(), value.into()));
        self
    }

    /// Gives the way to the field step by step, for names that contain dots or are digits only.
    ///
    /// ```
    /// use error_core::{Segment, Violation};
    ///
    /// let problem = Violation::new("", "is unknown")
    ///     .with_segments([Segment::Name("hosts".into()), Segment::Name("a.example".into())]);
    /// assert_eq!(problem.path(), "hosts.a.example");
    /// ```
    #[must_use]
    pub fn with_segments(mut self, segments: impl IntoIterator<Item = Segment>) -> Self {
        let segments: Vec<Segment> = segments.into_iter().collect();
        let steps: Vec<String> = segments.iter().map(Segment::to_string).collect();
        self.path = steps.join(".").into();
        self.more.get_or_insert_default().segments = Some(segments);
        self
    }

    /// The part of the request that the field is in.
    #[must_use]
    pub fn location(&self) -> Location {
        self.location
    }

    /// The way to the field, in dots.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// What is wrong, for the reader.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }

    /// The rule that was broken.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.more.as_ref()?.code.as_deref()
    }

    /// The number of the rule that was broken.
    #[must_use]
    pub fn number(&self) -> Option<i64> {
        self.more.as_ref()?.number
    }

    /// The short text that is the same for every violation of the rule.
    #[must_use]
    pub fn title(&self) -> Option<&str> {
        self.more.as_ref()?.title.as_deref()
    }

    /// The HTTP status that the problem would have alone.
    #[must_use]
    pub fn status(&self) -> Option<http::StatusCode> {
        http::StatusCode::from_u16(self.more.as_ref()?.status?).ok()
    }

    /// The kind of problem.
    #[must_use]
    pub fn category(&self) -> Option<&str> {
        self.more.as_ref()?.category.as_deref()
    }

    /// What the caller can do about it.
    #[must_use]
    pub fn remediation(&self) -> Option<&str> {
        self.more.as_ref()?.remediation.as_deref()
    }

    /// Where the rule is documented.
    #[must_use]
    pub fn documentation_url(&self) -> Option<&str> {
        self.more.as_ref()?.documentation_url.as_deref()
    }

    /// The details, in the order in which they were added.
    pub fn details(&self) -> impl Iterator<Item = (&str, &serde_json::Value)> {
        let details = self.more.as_ref().map_or(&[][..], |more| &more.details);
        details.iter().map(|(name, value)| (&**name, value))
    }

    /// The way to the field, step by step: as it was given, or the parts between the dots, of which one of digits
    /// only is a position.
    ///
    /// ```
    /// use error_core::{Segment, Violation};
    ///
    /// let problem = Violation::new("lines.0", "is unknown");
    /// let steps: Vec<Segment> = problem.segments().collect();
    /// assert_eq!(steps, [Segment::Name("lines".into()), Segment::Index(0)]);
    /// ```
    pub fn segments(&self) -> impl Iterator<Item = Segment> {
        let mut segments = Vec::new();
        self.each_segment(&mut |step| {
            segments.push(match step {
                Step::Name(name) => Segment::Name(Cow::Owned(name.to_owned())),
                Step::Index(index) => Segment::Index(index),
            });
        });
        segments.into_iter()
    }

    /// The way to the field, where it was given step by step.
    pub(crate) fn given_segments(&self) -> Option<&[Segment]> {
        self.more.as_ref()?.segments.as_deref()
    }

    /// Calls `visit` with each step of the path: those given, or the parts between the dots, of which one of
    /// digits only is a position.
    pub(crate) fn each_segment<'a>(&'a self, visit: &mut dyn FnMut(Step<'a>)) {
        if let Some(segments) = self.given_segments() {
            for segment in segments {
                match segment {
                    Segment::Name(name) => visit(Step::Name(name)),
                    Segment::Index(index) => visit(Step::Index(*index)),
                }
            }
        } else if !self.path.is_empty() {
            for part in self.path.split('.') {
                visit(Step::read(part));
            }
        }
    }
}

impl Location {
    /// As dialects write it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Body => "body",
            Self::Query => "query",
            Self::Path => "path",
            Self::Header => "header",
        }
    }
}
