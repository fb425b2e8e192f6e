//! The vocabulary of templates: one row for each word.

use super::form::{Form, Forms};
use super::template::{Kind, Source};

/// A word of a hole.
#[derive(Clone)]
pub(crate) struct Word {
    pub(crate) row: &'static Row,
    pub(crate) argument: Argument,
}

/// What stands behind a word.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Argument {
    None,
    /// `code[1]`
    Index(u8),
    /// `details.limit`, `context.call`
    Name(String),
    /// `path in body`: the name of the model's location.
    Location(&'static str),
}

/// A word of the table, with one kind of argument.
pub(crate) struct Row {
    pub(crate) name: &'static str,
    /// What the model calls it.
    pub(crate) variant: &'static str,
    pub(crate) access: Access,
    pub(crate) promise: Promise,
    /// Said by the item of a loop.
    pub(crate) of_item: bool,
    kind: Kind,
    forms: Forms,
}

/// Which argument a word takes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Access {
    Bare,
    Index,
    Name,
    Location,
}

/// Who says that there is something to fill the hole with.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Promise {
    Always,
    /// The facts of the entry; checked for each when a type names the dialect.
    Entry,
    /// Known at run time only.
    Nobody,
}

use Access::{Bare, Index, Location, Name};
use Promise::{Always, Entry, Nobody};

/// The words of the error and of its request.
pub(crate) const WORDS: &[Row] = &[
    row("code", "Code", Bare, Always, Kind::Text, Forms::Case),
    row("code", "Segment", Index, Entry, Kind::Text, Forms::Case),
    row("number", "Number", Bare, Entry, Kind::Number, Forms::Text),
    row("status", "Status", Bare, Always, Kind::Number, Forms::Status),
    row("grpc", "Grpc", Bare, Always, Kind::Text, Forms::Grpc),
    row("message", "Message", Bare, Always, Kind::Text, Forms::None),
    row("title", "Title", Bare, Entry, Kind::Text, Forms::Case),
    row("remediation", "Remediation", Bare, Entry, Kind::Text, Forms::Case),
    row("category", "Category", Bare, Entry, Kind::Text, Forms::Case),
    row("recovery", "Recovery", Bare, Entry, Kind::Text, Forms::Case),
    row(
        "documentation_url",
        "DocumentationUrl",
        Bare,
        Entry,
        Kind::Text,
        Forms::None,
    ),
    row(
        "retry_after",
        "RetryAfter",
        Bare,
        Entry,
        Kind::Number,
        Forms::Retry,
    ),
    row("details", "Details", Bare, Always, Kind::Object, Forms::Details),
    row("details", "Detail", Name, Entry, Kind::Any, Forms::None),
    row("timestamp", "Timestamp", Bare, Always, Kind::Text, Forms::Time),
    row("request_id", "RequestId", Bare, Nobody, Kind::Text, Forms::None),
    row(
        "request_path",
        "RequestPath",
        Bare,
        Nobody,
        Kind::Text,
        Forms::None,
    ),
    row("trace_id", "TraceId", Bare, Nobody, Kind::Text, Forms::None),
    row("host", "Host", Bare, Nobody, Kind::Text, Forms::None),
    row("instance", "Instance", Bare, Nobody, Kind::Text, Forms::None),
    row("language", "Language", Bare, Nobody, Kind::Text, Forms::None),
    row("context", "Context", Name, Nobody, Kind::Any, Forms::None),
];

/// The words of a violation.
const VIOLATION: &[Row] = &[
    item("path", "Path", Bare, Nobody, Kind::Text, Forms::Path),
    item("path", "PathIn", Location, Nobody, Kind::Text, Forms::Path),
    item("location", "Location", Bare, Always, Kind::Text, Forms::Case),
    item("code", "Code", Bare, Nobody, Kind::Text, Forms::Case),
    item("number", "Number", Bare, Nobody, Kind::Number, Forms::Text),
    item("message", "Message", Bare, Always, Kind::Text, Forms::None),
    item("title", "Title", Bare, Nobody, Kind::Text, Forms::Case),
    item("status", "Status", Bare, Nobody, Kind::Number, Forms::Status),
    item("category", "Category", Bare, Nobody, Kind::Text, Forms::Case),
    item(
        "remediation",
        "Remediation",
        Bare,
        Nobody,
        Kind::Text,
        Forms::Case,
    ),
    item(
        "documentation_url",
        "DocumentationUrl",
        Bare,
        Nobody,
        Kind::Text,
        Forms::None,
    ),
    item("details", "Details", Bare, Always, Kind::Object, Forms::Details),
    item("details", "Detail", Name, Nobody, Kind::Any, Forms::None),
];

/// The words of an item of `errors`: a violation, or the error itself, which promises what it does elsewhere.
const ERROR: &[Row] = &[
    item("path", "Path", Bare, Nobody, Kind::Text, Forms::Path),
    item("path", "PathIn", Location, Nobody, Kind::Text, Forms::Path),
    item("location", "Location", Bare, Nobody, Kind::Text, Forms::Case),
    item("code", "Code", Bare, Always, Kind::Text, Forms::Case),
    item("number", "Number", Bare, Entry, Kind::Number, Forms::Text),
    item("message", "Message", Bare, Always, Kind::Text, Forms::None),
    item("title", "Title", Bare, Entry, Kind::Text, Forms::Case),
    item("status", "Status", Bare, Always, Kind::Number, Forms::Status),
    item("category", "Category", Bare, Entry, Kind::Text, Forms::Case),
    item("remediation", "Remediation", Bare, Entry, Kind::Text, Forms::Case),
    item(
        "documentation_url",
        "DocumentationUrl",
        Bare,
        Entry,
        Kind::Text,
        Forms::None,
    ),
    item("details", "Details", Bare, Always, Kind::Object, Forms::Details),
    item("details", "Detail", Name, Entry, Kind::Any, Forms::None),
];

/// The words of a detail.
const DETAIL: &[Row] = &[
    item("name", "Name", Bare, Always, Kind::Text, Forms::Case),
    item("value", "Value", Bare, Always, Kind::Any, Forms::Text),
];

/// The places of a request that a path can be in: as written, and as the model calls it.
pub(crate) const LOCATIONS: &[(&str, &str)] = &[
    ("body", "Body"),
    ("query", "Query"),
    ("path", "Path"),
    ("header", "Header"),
];

const fn row(
    name: &'static str,
    variant: &'static str,
    access: Access,
    promise: Promise,
    kind: Kind,
    forms: Forms,
) -> Row {
    Row {
        name,
        variant,
        access,
        promise,
        of_item: false,
        kind,
        forms,
    }
}

const fn item(
    name: &'static str,
    variant: &'static str,
    access: Access,
    promise: Promise,
    kind: Kind,
    forms: Forms,
) -> Row {
    Row {
        name,
        variant,
        access,
        promise,
        of_item: true,
        kind,
        forms,
    }
}

impl Source {
    /// What an item of a loop over this says.
    pub(crate) fn words(self) -> &'static [Row] {
        match self {
            Self::Details | Self::ItemDetails => DETAIL,
            Self::Errors => ERROR,
            Self::Violations => VIOLATION,
            // It has no item that a word could be of.
            Self::Once => &[],
        }
    }
}

impl Row {
    /// Whether the word can be written in these forms, one after the other.
    pub(crate) fn has(&self, forms: &[Form]) -> bool {
        forms.is_empty() || self.forms.have(forms)
    }

    /// The ending of a sentence that says which forms there are.
    pub(crate) fn ways(&self) -> &'static str {
        self.forms.ways()
    }

    /// The JSON type of the word in these forms.
    pub(crate) fn kind(&self, forms: &[Form]) -> Kind {
        match (self.kind, self.forms, forms.last().map(|form| form.name)) {
            (Kind::Object, ..) => Kind::Object,
            (_, _, Some("number" | "fraction" | "millis" | "seconds")) => Kind::Number,
            (_, Forms::Path, _) | (_, _, Some(_)) => Kind::Text,
            (kind, ..) => kind,
        }
    }
}
