//! `rules:`: what the entries of a type that names the dialect are held to.

use syn::LitStr;

/// `code length 1..=63: "AIP-193, ErrorInfo.reason"`
pub(crate) struct Rule {
    pub(crate) of: Subject,
    pub(crate) must: Must,
    /// Which standard says so, and where.
    pub(crate) says: LitStr,
}

/// What a rule is about.
pub(crate) enum Subject {
    Word(&'static Row),
    /// The members at a place of the template: `"/errors/*"`.
    Members(LitStr),
}

/// A word that a rule can be about.
pub(crate) struct Row {
    pub(crate) name: &'static str,
    /// What the model calls it.
    pub(crate) variant: &'static str,
    /// It is a number, not a text.
    pub(crate) is_number: bool,
}

/// What must hold.
pub(crate) enum Must {
    /// `in ["a", "b"]`, or `not in`.
    Texts { list: Vec<LitStr>, not: bool },
    /// `in [400, 500..=599]`, or `not in`.
    Ranges { list: Vec<(i64, i64)>, not: bool },
    /// `matches "[a-z]+"`
    Match(LitStr),
    /// `length 1..=63`
    Length { least: u32, most: u32 },
    /// `are ["string", "integer"]`: the names of the model's types.
    Types(Vec<&'static str>),
    /// `follows grpc`
    FollowsGrpc,
    /// `follows details`
    FollowsDetails,
}

/// How a rule goes on behind its subject.
pub(crate) const PREDICATES: [&str; 6] = ["in", "not in", "matches", "length", "are", "follows"];

/// The words that rules are about.
pub(crate) const SUBJECTS: &[Row] = &[
    row("code", "Code", false),
    row("number", "Number", true),
    row("status", "Status", true),
    row("message", "Message", false),
    row("title", "Title", false),
    row("remediation", "Remediation", false),
    row("category", "Category", false),
    row("documentation_url", "DocumentationUrl", false),
    row("details", "Details", false),
];

/// The JSON types of details: as in errors.json, and as the model calls them.
pub(crate) const TYPES: [(&str, &str); 6] = [
    ("string", "String"),
    ("integer", "Integer"),
    ("number", "Number"),
    ("boolean", "Boolean"),
    ("array", "Array"),
    ("object", "Object"),
];

const fn row(name: &'static str, variant: &'static str, is_number: bool) -> Row {
    Row {
        name,
        variant,
        is_number,
    }
}

impl Must {
    /// Whether something of this kind can be held to it.
    pub(crate) fn fits(&self, subject: &Subject) -> bool {
        match (self, subject) {
            (Self::Texts { not, .. }, Subject::Members(_)) => !not,
            (_, Subject::Members(_)) => false,
            (Self::Types(_), Subject::Word(row)) => row.name == "details",
            (Self::FollowsGrpc, Subject::Word(row)) => row.name == "status",
            (Self::FollowsDetails, Subject::Word(row)) => row.name == "message",
            (Self::Ranges { .. }, Subject::Word(row)) => row.is_number,
            (Self::Texts { .. } | Self::Match(_) | Self::Length { .. }, Subject::Word(row)) => !row.is_number,
        }
    }
}

impl Subject {
    /// What can be asked of it, for those who asked something else.
    pub(crate) fn ways(&self) -> &'static str {
        match self {
            Self::Members(_) => "write `in [\"name\", …]`",
            Self::Word(row) if row.name == "status" => {
                "write `in [400, 500..=599]`, `not in […]` or `follows grpc`"
            }
            Self::Word(row) if row.is_number => "write `in [1..=99]` or `not in […]`",
            Self::Word(row) if row.name == "details" => {
                "write `in [\"name\", …]`, `not in […]`, `matches \"[a-z]+\"`, `length 1..=64` or `are [\"string\", …]`"
            }
            Self::Word(row) if row.name == "message" => {
                "write `matches \"[ -~]+\"`, `length 1..=99` or `follows details`"
            }
            Self::Word(_) => {
                "write `in [\"TEXT\", …]`, `not in […]`, `matches \"[A-Z]+\"` or `length 1..=63`"
            }
        }
    }
}

/// A pattern that the compiler could not read: what is wrong with it.
pub(crate) fn misread(pattern: &str) -> Option<&'static str> {
    let (mut chars, mut open, mut repeats) = (pattern.chars().peekable(), false, false);
    while let Some(c) = chars.next() {
        match c {
            '\\' if chars.next().is_none() => return Some("a `\\` stands before nothing; double it"),
            '[' if !open => {
                open = true;
                chars.next_if_eq(&'^');
                if chars.peek() == Some(&']') {
                    return Some("a class is empty; write what is in it, as in `[a-z]`");
                }
            }
            ']' if open => open = false,
            '?' | '*' | '+' if !open => {
                if !repeats {
                    return Some("there is nothing to repeat; write `\\` before a mark that is meant as one");
                }
                repeats = false;
                continue;
            }
            '(' | ')' | '|' | '.' | '{' | '}' | '^' | '$' if !open => {
                return Some(
                    "a pattern is characters and classes, each perhaps with `?`, `*` or `+`, and fits the whole text; \
                     write `\\` before a mark that is meant as one",
                );
            }
            _ => {}
        }
        repeats = !open;
    }
    open.then_some("a `[` is not closed; write `\\[` for a bracket")
}
