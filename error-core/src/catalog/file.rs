//! errors.json at run time: read, made from a catalog, written.

use core::fmt;
use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::Catalog;
use super::record::Record;
use crate::entry::DetailFacts;
use crate::{Entry, Kind};

/// The members of one row, by name.
pub(super) type Members = Map<String, Value>;

/// The members of a row in the order in which they are written.
pub(super) const MEMBERS: [&str; 17] = [
    "code",
    "status",
    "number",
    "grpc",
    "title",
    "description",
    "messages",
    "remediation",
    "category",
    "documentation_url",
    "recovery",
    "attempts",
    "retry_after",
    "audience",
    "details",
    "deprecated",
    "when",
];

/// Rows and tombstones by code.
#[derive(Default)]
pub(super) struct File {
    pub(super) rows: BTreeMap<String, Members>,
    /// The status of each retired code.
    pub(super) graves: BTreeMap<String, Value>,
}

/// What the types say, as a file.
pub(super) fn of(catalog: &Catalog) -> File {
    let status = |status: u16| if status == 0 { Value::Null } else { status.into() };
    File {
        rows: catalog
            .iter()
            .map(|record| (record.code().to_owned(), row(record)))
            .collect(),
        graves: catalog
            .graves
            .iter()
            .map(|grave| (grave.code.to_owned(), status(grave.status)))
            .collect(),
    }
}

/// Reads a file that `catalog!` has checked before.
pub(super) fn parse(text: &str) -> Result<File, String> {
    let value: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
    let list = |name: &str| match value.get(name) {
        Some(Value::Array(rows)) => rows.clone(),
        _ => Vec::new(),
    };
    let mut file = File::default();
    for row in list("errors") {
        let (Some(code), Some(members)) = (row["code"].as_str(), row.as_object()) else {
            return Err("a row without a code".to_owned());
        };
        file.rows.insert(code.to_owned(), members.clone());
    }
    for grave in list("tombstones") {
        let code = grave["code"].as_str().ok_or("a tombstone without a code")?;
        file.graves.insert(code.to_owned(), grave["status"].clone());
    }
    Ok(file)
}

/// The row of one code. What there is nothing to say about is left out.
fn row(record: Record) -> Members {
    let facts = record.entry().facts();
    let text =
        |of: fn(&'static Entry) -> Option<&'static str>| record.carriers().find_map(of).map(Value::from);
    let messages = record.carriers().map(|entry| entry.message().into()).collect();
    let internal = if facts.internal { "internal" } else { "public" };
    let members = [
        ("code", Some(record.code().into())),
        (
            "status",
            Some(
                record
                    .status()
                    .map_or(Value::Null, |status| status.as_u16().into()),
            ),
        ),
        ("number", facts.number.map(Value::from)),
        ("grpc", facts.grpc.map(Value::from)),
        ("title", Some(facts.title.into())),
        ("description", text(Entry::description)),
        ("messages", Some(Value::Array(messages))),
        ("remediation", text(Entry::remediation)),
        ("category", text(Entry::category)),
        ("documentation_url", record.documentation_url().map(Value::from)),
        ("recovery", facts.recovery.map(|recovery| recovery.name().into())),
        ("attempts", facts.attempts.map(Value::from)),
        ("retry_after", facts.retry_after.map(Value::from)),
        ("audience", Some(internal.into())),
        ("details", details(record)),
        ("deprecated", text(Entry::deprecated)),
    ];
    members
        .into_iter()
        .filter_map(|(name, value)| Some((name.to_owned(), value?)))
        .collect()
}

/// The type of each detail in any of the carriers: `any` where they do not agree.
fn details(record: Record) -> Option<Value> {
    let mut types: BTreeMap<&str, (Kind, bool)> = BTreeMap::new();
    for DetailFacts {
        name, kind, nullable, ..
    } in record.carriers().flat_map(|entry| entry.facts().details)
    {
        let merged = types.entry(name).or_insert((*kind, *nullable));
        if merged.0 != *kind {
            merged.0 = Kind::Any;
        }
        merged.1 |= nullable;
    }
    let word = |(name, (kind, nullable)): (&str, (Kind, bool))| {
        let mark = if nullable { "?" } else { "" };
        (name.to_owned(), format!("{}{mark}", kind.name()).into())
    };
    (!types.is_empty()).then(|| Value::Object(types.into_iter().map(word).collect()))
}

impl fmt::Display for File {
    /// Sorted by code, two spaces to a level, a line for each value.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rows = self.rows.values().map(|row| {
            let members = MEMBERS.iter().filter_map(|name| Some((*name, row.get(*name)?)));
            object(members, 2)
        });
        let graves = self.graves.iter().map(|(code, status)| {
            object(
                [("code", &code.as_str().into()), ("status", status)].into_iter(),
                2,
            )
        });
        write!(f, "{{\n  \"version\": 1,\n  \"errors\": {}", array(rows, 1))?;
        if !self.graves.is_empty() {
            write!(f, ",\n  \"tombstones\": {}", array(graves, 1))?;
        }
        f.write_str("\n}\n")
    }
}

fn pretty(value: &Value, level: usize) -> String {
    match value {
        Value::Array(items) => array(items.iter().map(|item| pretty(item, level + 1)), level),
        Value::Object(members) => {
            // Sorted here: whether the map is, depends on the features of serde_json in the build.
            let sorted: BTreeMap<_, _> = members
                .iter()
                .map(|(name, value)| (name.as_str(), value))
                .collect();
            object(sorted.into_iter(), level)
        }
        scalar => scalar.to_string(),
    }
}

fn object<'a>(members: impl Iterator<Item = (&'a str, &'a Value)>, level: usize) -> String {
    let members = members.map(|(name, value)| format!("{}: {}", Value::from(name), pretty(value, level + 1)));
    lines('{', members, '}', level)
}

fn array(items: impl Iterator<Item = String>, level: usize) -> String {
    lines('[', items, ']', level)
}

fn lines(open: char, items: impl Iterator<Item = String>, close: char, level: usize) -> String {
    let indent = "  ".repeat(level);
    let items: Vec<String> = items.map(|item| format!("\n{indent}  {item}")).collect();
    if items.is_empty() {
        return format!("{open}{close}");
    }
    format!("{open}{}\n{indent}{close}", items.join(","))
}
