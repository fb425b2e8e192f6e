//! What errors.json and the types say differently, and what may be changed without asking.

use core::fmt;

use serde_json::Value;

use super::file::{File, MEMBERS, Members};

/// The file as it should be, and what is different in it.
pub(super) struct Plan {
    pub(super) next: File,
    pub(super) changes: Vec<Change>,
}

/// One difference between the file and the types.
pub(super) struct Change {
    pub(super) code: String,
    pub(super) what: What,
}

pub(super) enum What {
    /// A code that the file does not have.
    Added,
    /// A row that had a variant, and has none.
    Removed,
    /// A member that says something else.
    Member {
        name: &'static str,
        was: Option<Value>,
        is: Option<Value>,
    },
    /// A row that was written by hand and gets what it did not say.
    Filled,
    /// A retired code that a variant carries.
    Retired,
}

/// A change with its values in one line, for what was done; a change that is asked about has a line for each.
struct InALine<'a>(&'a Change);

impl Change {
    pub(super) fn in_a_line(&self) -> impl fmt::Display {
        InALine(self)
    }

    /// Whether clients that know the file may break.
    pub(super) fn is_breaking(&self) -> bool {
        match &self.what {
            What::Removed | What::Retired => true,
            What::Added | What::Filled => false,
            What::Member { name, was, is } => match *name {
                "status" | "number" | "grpc" | "audience" | "recovery" => was.is_some(),
                "details" => !keeps_types(was.as_ref(), is.as_ref()),
                _ => false,
            },
        }
    }
}

/// Whether every detail of `was` is in `is` with its type.
fn keeps_types(was: Option<&Value>, is: Option<&Value>) -> bool {
    let Some(Value::Object(was)) = was else {
        return true;
    };
    was.iter()
        .all(|(name, kind)| is.and_then(|is| is.get(name)) == Some(kind))
}

/// Compares a file with what the types say. `features` are those that rows name in `when`, and whether they are on.
pub(super) fn plan(old: &File, types: File, features: &[(&str, bool)]) -> Plan {
    let mut next = File {
        rows: types.rows,
        graves: old.graves.clone(),
    };
    let mut changes = Vec::new();
    for (code, row) in &mut next.rows {
        let mut change = |what| {
            changes.push(Change {
                code: code.clone(),
                what,
            });
        };
        match old.rows.get(code) {
            None => change(What::Added),
            Some(old) => compare(old, row, &mut change),
        }
        if old.graves.contains_key(code) {
            change(What::Retired);
        }
    }
    for (code, row) in &old.rows {
        if next.rows.contains_key(code) {
            continue;
        }
        if !is_recorded(row) || is_off(row, features) {
            next.rows.insert(code.clone(), row.clone());
        } else {
            let status = row.get("status").cloned().unwrap_or_default();
            next.graves.insert(code.clone(), status);
            changes.push(Change {
                code: code.clone(),
                what: What::Removed,
            });
        }
    }
    changes.sort_by(|a, b| a.code.cmp(&b.code));
    Plan { next, changes }
}

/// A row with `messages` is complete, and was written for a variant: bless always writes them.
/// A row without was written by hand: what it does not say is not compared.
fn is_recorded(row: &Members) -> bool {
    row.contains_key("messages")
}

/// Whether the row belongs to a cargo feature that this build does not have.
fn is_off(row: &Members, features: &[(&str, bool)]) -> bool {
    row.get("when")
        .is_some_and(|when| !features.iter().any(|(name, on)| *on && when == name))
}

fn compare(old: &Members, row: &mut Members, change: &mut impl FnMut(What)) {
    if let Some(when) = old.get("when") {
        row.insert("when".to_owned(), when.clone());
    }
    let mut filled = false;
    for name in MEMBERS {
        // `null` says of everything but the status that there is none.
        let said = |members: &Members| match members.get(name) {
            Some(Value::Null) if name != "status" => None,
            value => value.cloned(),
        };
        let (was, is) = (said(old), said(row));
        if was == is {
            continue;
        }
        if old.contains_key(name) || is_recorded(old) {
            change(What::Member { name, was, is });
        } else {
            filled = true;
        }
    }
    if filled {
        change(What::Filled);
    }
}

impl fmt::Display for InALine<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Change { code, what } = self.0;
        match what {
            What::Member { name, was, is } => match (was, is) {
                (Some(was), Some(is)) => write!(f, "{code}: \"{name}\" was {was}, is {is}"),
                (None, Some(is)) => write!(f, "{code}: \"{name}\" is {is}"),
                (Some(was), None) => write!(f, "{code}: \"{name}\" was {was}, is gone"),
                (None, None) => Ok(()),
            },
            _ => self.0.fmt(f),
        }
    }
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { code, what } = self;
        match what {
            What::Added => write!(f, "+ {code}"),
            What::Removed => write!(f, "- {code}: no variant has it any more"),
            What::Filled => write!(f, "+ {code}: what its row does not say"),
            What::Retired => write!(f, "! {code} is retired; give the error a new code"),
            What::Member { name, was, is } => {
                write!(f, "{code}")?;
                let mut line = |sign, value: &Option<Value>| match value {
                    Some(value) => write!(f, "\n    {sign} \"{name}\": {value}"),
                    None => Ok(()),
                };
                line('-', was)?;
                line('+', is)
            }
        }
    }
}
