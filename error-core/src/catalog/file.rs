//! errors.json at run time: read, made from a catalog, written.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::Catalog;
use super::lines::Lines;
use super::record::Record;
use crate::entry::DetailFacts;
use crate::{Entry, Kind};

/// What stands under each code, in the order of the codes: the type of map that `serde_json` uses itself,
/// so that its code is compiled once.
pub(super) type ByCode = BTreeMap<String, Value>;

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
    /// Objects.
    pub(super) rows: ByCode,
    /// The status of each retired code.
    pub(super) graves: ByCode,
}

/// What the types say, as a file.
#[inline]
pub(super) fn of(catalog: &Catalog) -> File {
    let mut file = File::default();
    for record in catalog {
        file.rows
            .insert(record.code().to_owned(), Value::Object(row(record)));
    }
    for grave in catalog.graves {
        let status = (grave.status != 0).then_some(grave.status);
        file.graves.insert(grave.code.to_owned(), status.into());
    }
    file
}

/// Reads a file that `catalog!` has checked before.
#[inline]
pub(super) fn parse(text: &str) -> Result<File, String> {
    let value: Value = text
        .parse()
        .map_err(|error: serde_json::Error| error.to_string())?;
    let mut file = File::default();
    for row in list(&value["errors"]) {
        let (Some(code), true) = (row["code"].as_str(), row.is_object()) else {
            return Err("a row without a code".to_owned());
        };
        file.rows.insert(code.to_owned(), row.clone());
    }
    for grave in list(&value["tombstones"]) {
        let code = grave["code"].as_str().ok_or("a tombstone without a code")?;
        file.graves.insert(code.to_owned(), grave["status"].clone());
    }
    Ok(file)
}

#[inline]
fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// The row of one code. What there is nothing to say about is left out.
#[inline]
fn row(record: Record) -> Map<String, Value> {
    let facts = record.entry().facts();
    let text =
        |of: fn(&'static Entry) -> Option<&'static str>| record.carriers().find_map(of).map(Value::from);
    let messages = record.carriers().map(|entry| entry.message().into()).collect();
    let internal = if facts.internal { "internal" } else { "public" };
    let mut row = Map::new();
    let mut put = |name: &str, value: Option<Value>| {
        if let Some(value) = value {
            row.insert(name.to_owned(), value);
        }
    };
    put("code", Some(record.code().into()));
    put(
        "status",
        Some(record.status().map(|status| status.as_u16()).into()),
    );
    put("number", facts.number.map(Value::from));
    put("grpc", facts.grpc.map(Value::from));
    put("title", Some(facts.names.title().into()));
    put("description", text(Entry::description));
    put("messages", Some(Value::Array(messages)));
    put("remediation", text(Entry::remediation));
    put("category", text(Entry::category));
    put("documentation_url", record.documentation_url().map(Value::from));
    put("recovery", facts.recovery.map(|recovery| recovery.name().into()));
    put("attempts", facts.attempts.map(Value::from));
    put("retry_after", facts.retry_after.map(Value::from));
    put("audience", Some(internal.into()));
    put("details", details(record));
    put("deprecated", text(Entry::deprecated));
    row
}

/// The type of each detail in any of the carriers: `any` where they do not agree.
#[inline]
fn details(record: Record) -> Option<Value> {
    let mut types: Vec<(&str, Kind, bool)> = Vec::new();
    for entry in record.carriers() {
        for DetailFacts {
            name, kind, nullable, ..
        } in entry.facts().details
        {
            match types.iter_mut().find(|known| known.0 == *name) {
                Some(known) => {
                    if known.1 != *kind {
                        known.1 = Kind::Any;
                    }
                    known.2 |= nullable;
                }
                None => types.push((*name, *kind, *nullable)),
            }
        }
    }
    let mut words = Map::new();
    for (name, kind, nullable) in &types {
        let mark = if *nullable { "?" } else { "" };
        words.insert((*name).to_owned(), format!("{}{mark}", kind.name()).into());
    }
    (!types.is_empty()).then_some(Value::Object(words))
}

impl File {
    /// Sorted by code, two spaces to a level, a line for each value.
    #[inline]
    pub(super) fn text(&self) -> String {
        let mut text = String::new();
        let mut file = Lines::open('{', 0, &mut text);
        pretty(&Value::from(1), file.member("version"), 1);
        let mut rows = Lines::open('[', 1, file.member("errors"));
        for row in self.rows.values() {
            let mut members = Lines::open('{', 2, rows.next());
            for name in MEMBERS {
                if let Some(value) = row.get(name) {
                    pretty(value, members.member(name), 3);
                }
            }
            members.close('}');
        }
        rows.close(']');
        if !self.graves.is_empty() {
            let mut graves = Lines::open('[', 1, file.member("tombstones"));
            for (code, status) in &self.graves {
                let mut members = Lines::open('{', 2, graves.next());
                pretty(&Value::from(code.as_str()), members.member("code"), 3);
                pretty(status, members.member("status"), 3);
                members.close('}');
            }
            graves.close(']');
        }
        file.close('}');
        text.push('\n');
        text
    }
}

#[inline]
fn pretty(value: &Value, text: &mut String, level: usize) {
    match value {
        Value::Array(items) => {
            let mut list = Lines::open('[', level, text);
            for item in items {
                pretty(item, list.next(), level + 1);
            }
            list.close(']');
        }
        Value::Object(members) => {
            // Sorted here: whether the map is, depends on the features of serde_json in the build.
            let mut sorted = ByCode::new();
            for (name, value) in members {
                sorted.insert(name.clone(), value.clone());
            }
            let mut object = Lines::open('{', level, text);
            for (name, value) in &sorted {
                pretty(value, object.member(name), level + 1);
            }
            object.close('}');
        }
        scalar => text.push_str(&scalar.to_string()),
    }
}
