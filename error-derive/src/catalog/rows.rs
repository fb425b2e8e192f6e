//! The rows of errors.json, version 1.

use std::collections::HashMap;

use super::json::{self, Json, Mistake, Spot, Value};
use super::member::{self, Detail, OrNull};
use crate::suggest::suggest;

/// What the file says, as far as the compiler compares it.
#[derive(Default)]
pub(super) struct Rows {
    pub(super) rows: Vec<Row>,
    pub(super) graves: Vec<Grave>,
}

/// One live code.
pub(super) struct Row {
    pub(super) code: String,
    pub(super) spot: Spot,
    /// 0 for `null`.
    pub(super) status: Option<u16>,
    pub(super) number: Option<OrNull<i64>>,
    pub(super) grpc: Option<OrNull<&'static str>>,
    /// `Public`, `Internal`.
    pub(super) audience: Option<&'static str>,
    /// `None`, `Retry`, `Correct`, `Escalate`.
    pub(super) recovery: Option<&'static str>,
    pub(super) details: Option<Vec<Detail>>,
    /// It has `messages`.
    pub(super) recorded: bool,
    pub(super) when: Option<String>,
}

/// One retired code.
pub(super) struct Grave {
    pub(super) code: String,
    pub(super) spot: Spot,
    pub(super) status: u16,
}

const ROOT: [&str; 3] = ["version", "errors", "tombstones"];
const ROW: [&str; 17] = [
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
const GRAVE: [&str; 2] = ["code", "status"];

/// Reads the file; on mistakes of its shape, all of them.
pub(super) fn read(text: &str) -> (Rows, Vec<Mistake>) {
    let mut reader = Reader::default();
    let mut rows = Rows::default();
    match json::parse(text) {
        Ok(json) => reader.root(&json, &mut rows),
        Err(mistake) => reader.mistakes.push(mistake),
    }
    reader.mistakes.sort_by_key(|(spot, _)| (spot.line, spot.column));
    (rows, reader.mistakes)
}

/// The members of one object, each name once: so few that looking at all is quicker than hashing.
#[derive(Default)]
struct Members<'a>(Vec<(&'a str, &'a Json)>);

impl<'a> Members<'a> {
    fn get(&self, name: &str) -> Option<&'a Json> {
        let mut members = self.0.iter();
        members.find_map(|(known, value)| (*known == name).then_some(*value))
    }
}

#[derive(Default)]
struct Reader {
    mistakes: Vec<Mistake>,
    /// Where each code stands.
    codes: HashMap<String, Spot>,
}

impl Reader {
    fn mistake(&mut self, spot: Spot, text: impl Into<String>) {
        self.mistakes.push((spot, text.into()));
    }

    fn root(&mut self, json: &Json, rows: &mut Rows) {
        if !self.version(json) {
            return;
        }
        let Some(root) = self.object(json, "the file", &ROOT) else {
            return;
        };
        match root.get("errors") {
            Some(errors) => rows.rows = self.list(errors, "`errors`", Self::row),
            None => self.mistake(json.spot, "`errors` is missing; write `\"errors\": []` at least"),
        }
        if let Some(graves) = root.get("tombstones") {
            rows.graves = self.list(graves, "`tombstones`", Self::grave);
        }
    }

    /// Whether the file is of a version that is read here: of another, nothing else is said.
    fn version(&mut self, root: &Json) -> bool {
        let Value::Object(members) = &root.value else {
            return true;
        };
        match members
            .iter()
            .find_map(|(_, name, value)| (name == "version").then_some(value))
        {
            Some(Json {
                value: Value::Number(number),
                ..
            }) if number == "1" => return true,
            Some(Json {
                spot,
                value: Value::Number(number),
            }) if number.parse().is_ok_and(|number: u64| number > 1) => {
                self.mistake(
                    *spot,
                    format!(
                        "version {number} is newer than what this error-core reads, 1; update error-core"
                    ),
                );
            }
            Some(other) => self.mistake(other.spot, "no version of this format; write `\"version\": 1`"),
            None => self.mistake(root.spot, "`version` is missing; write `\"version\": 1`"),
        }
        false
    }

    fn list<T>(&mut self, json: &Json, what: &str, read: fn(&mut Self, &Json) -> Option<T>) -> Vec<T> {
        if let Value::Array(items) = &json.value {
            return items.iter().filter_map(|item| read(self, item)).collect();
        }
        self.mistake(json.spot, format!("{what} is a list; write `[…]`"));
        Vec::new()
    }

    fn object<'a>(&mut self, json: &'a Json, what: &str, known: &[&'static str]) -> Option<Members<'a>> {
        let Value::Object(members) = &json.value else {
            self.mistake(json.spot, format!("{what} is an object; write `{{…}}`"));
            return None;
        };
        let mut found = Members::default();
        for (spot, name, value) in members {
            if !known.contains(&name.as_str()) {
                let near = suggest(name, known.iter().copied());
                let way_out = if near.is_empty() {
                    "; remove it".to_owned()
                } else {
                    near
                };
                self.mistake(*spot, format!("unknown member `{name}`{way_out}"));
            } else if found.get(name).is_some() {
                self.mistake(*spot, format!("`{name}` is there twice; keep one"));
            } else {
                found.0.push((name, value));
            }
        }
        Some(found)
    }

    fn row(&mut self, json: &Json) -> Option<Row> {
        let members = self.object(json, "a row", &ROW)?;
        let (code, spot) = self.code(json, &members, "a code has one row")?;
        let mut row = Row {
            code,
            spot,
            status: None,
            number: None,
            grpc: None,
            audience: None,
            recovery: None,
            details: None,
            recorded: members.get("messages").is_some(),
            when: None,
        };
        for (name, member) in members.0 {
            if let ("details", Value::Object(details)) = (name, &member.value) {
                row.details = Some(self.details(details, &row.code));
            } else if let Err(what) = read_member(&mut row, name, member) {
                self.mistake(member.spot, format!("`{name}` of `{}`: {what}", row.code));
            }
        }
        Some(row)
    }

    /// `{"limit": "integer", "window": "string?"}`, each mistake at its place.
    fn details(&mut self, members: &[(Spot, String, Json)], code: &str) -> Vec<Detail> {
        let mut details: Vec<Detail> = Vec::new();
        for (spot, name, kind) in members {
            let mistake = if details.iter().any(|detail| detail.name == *name) {
                (*spot, "a detail is there twice; keep one")
            } else {
                match member::detail(name, kind) {
                    Ok(detail) => {
                        details.push(detail);
                        continue;
                    }
                    Err(what) => (kind.spot, what),
                }
            };
            self.mistake(
                mistake.0,
                format!("`{name}` in `details` of `{code}`: {}", mistake.1),
            );
        }
        details
    }

    fn grave(&mut self, json: &Json) -> Option<Grave> {
        let members = self.object(json, "a tombstone", &GRAVE)?;
        let (code, spot) = self.code(json, &members, "a retired code is never used again")?;
        let status = match members.get("status").map(|status| member::status(status)) {
            Some(Ok(status)) => status,
            Some(Err(what)) => {
                self.mistake(spot, format!("`status` of `{code}`: {what}"));
                0
            }
            None => 0,
        };
        Some(Grave { code, spot, status })
    }

    /// The code of a row or tombstone, which no other has.
    fn code(&mut self, json: &Json, members: &Members<'_>, way_out: &str) -> Option<(String, Spot)> {
        let Some(Json {
            spot,
            value: Value::String(code),
        }) = members.get("code")
        else {
            let spot = members.get("code").map_or(json.spot, |code| code.spot);
            self.mistake(spot, "a row needs its code, a text; write `\"code\": \"…\"`");
            return None;
        };
        if code.is_empty() {
            self.mistake(*spot, "the code is empty; write `\"code\": \"…\"`");
            return None;
        }
        if let Some(Spot { line, column }) = self.codes.insert(code.clone(), *spot) {
            self.mistake(
                *spot,
                format!("`{code}` is at {line}:{column} already; {way_out}"),
            );
            return None;
        }
        Some((code.clone(), *spot))
    }
}

/// Reads a member that is compared, and checks the form of one that is not.
fn read_member(row: &mut Row, name: &str, json: &Json) -> Result<(), &'static str> {
    if matches!(json.value, Value::Null)
        && !matches!(name, "code" | "status" | "number" | "grpc" | "recovery")
    {
        return Ok(());
    }
    match name {
        "code" => {}
        "status" => row.status = Some(member::status(json)?),
        "number" => row.number = Some(member::signed(json)?),
        "grpc" => row.grpc = Some(member::grpc(json)?),
        "audience" => row.audience = Some(member::audience(json)?),
        "recovery" => row.recovery = Some(member::recovery(json)?),
        "details" => return Err("details are an object; write `{\"limit\": \"integer\"}`"),
        "when" => row.when = Some(member::text(json)?.to_owned()),
        "messages" => member::texts(json)?,
        "attempts" | "retry_after" => member::whole(json)?,
        _ => drop(member::text(json)?),
    }
    Ok(())
}
