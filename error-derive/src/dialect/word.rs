//! The vocabulary of templates: one row for each word, and for each form it can be written in.

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

/// Which forms a word has.
#[derive(Clone, Copy)]
enum Forms {
    None,
    Case,
    Text,
    Status,
    Grpc,
    Retry,
    Details,
    Time,
    Path,
}

/// A row of [`FORMS`].
pub(crate) type Form = &'static FormRow;

/// A way to write a word.
pub(crate) struct FormRow {
    pub(crate) name: &'static str,
    /// What the model calls it.
    pub(crate) variant: &'static str,
    pub(crate) case: bool,
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

/// All forms.
pub(crate) const FORMS: &[FormRow] = &[
    form("kebab-case", "Kebab", true),
    form("snake_case", "Snake", true),
    form("camelCase", "Camel", true),
    form("PascalCase", "Pascal", true),
    form("SCREAMING_SNAKE_CASE", "ScreamingSnake", true),
    form("lowercase", "Lower", true),
    form("UPPERCASE", "Upper", true),
    form("text", "Text", false),
    form("phrase", "Phrase", false),
    form("number", "Number", false),
    form("fraction", "Fraction", false),
    form("millis", "Millis", false),
    form("seconds", "Seconds", false),
    form("duration", "Duration", false),
    form("brackets", "Brackets", false),
    form("pointer", "Pointer", false),
    form("fragment", "Fragment", false),
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

const fn form(name: &'static str, variant: &'static str, case: bool) -> FormRow {
    FormRow { name, variant, case }
}

impl Source {
    /// What an item of a loop over this says.
    pub(crate) fn words(self) -> &'static [Row] {
        match self {
            Self::Details => DETAIL,
            Self::Errors => ERROR,
            Self::Violations => VIOLATION,
        }
    }
}

impl Row {
    /// Whether the word can be written in these forms, one after the other.
    pub(crate) fn has(&self, forms: &[Form]) -> bool {
        let is_case = |form: &Form| form.case;
        let one_of = |names: &[&str]| matches!(forms, [form] if names.contains(&form.name));
        if forms.is_empty() {
            return true;
        }
        match self.forms {
            Forms::None => false,
            Forms::Case => matches!(forms, [form] if form.case),
            Forms::Text => one_of(&["text"]),
            Forms::Status => {
                one_of(&["text", "phrase"])
                    || matches!(forms, [phrase, case] if phrase.name == "phrase" && case.case)
            }
            Forms::Grpc => one_of(&["number"]) || matches!(forms, [form] if form.case),
            Forms::Retry => one_of(&["fraction", "millis", "duration", "text"]),
            Forms::Details => {
                forms.iter().filter(|form| is_case(form)).count() <= 1
                    && forms.iter().filter(|form| form.name == "text").count() <= 1
                    && forms.iter().all(|form| form.case || form.name == "text")
            }
            Forms::Time => one_of(&["seconds", "millis"]),
            Forms::Path => one_of(&["brackets", "pointer", "fragment"]),
        }
    }

    /// The ending of a sentence that says which forms there are.
    pub(crate) fn ways(&self) -> &'static str {
        match self.forms {
            Forms::None => "write it without `as`",
            Forms::Case => "write it in a case, as in `as kebab-case`",
            Forms::Text => "write it `as text` or without `as`",
            Forms::Status => "write it `as text`, `as phrase` or `as phrase as snake_case`",
            Forms::Grpc => "write it `as number` or in a case",
            Forms::Retry => "write it `as fraction`, `as millis`, `as duration` or `as text`",
            Forms::Details => "write it in a case, `as text`, or both",
            Forms::Time => "write it `as seconds` or `as millis`",
            Forms::Path => "write it `as brackets`, `as pointer` or `as fragment`",
        }
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
