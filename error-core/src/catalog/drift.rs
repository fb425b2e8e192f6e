//! What errors.json and the types say differently, and what may be changed without asking.

use core::fmt;

use serde_json::Value;

use super::file::{ByCode, File, MEMBERS};

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
    #[inline]
    pub(super) fn in_a_line(&self) -> impl fmt::Display {
        InALine(self)
    }

    /// Whether clients that know the file may break.
    #[inline]
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
#[inline]
fn keeps_types(was: Option<&Value>, is: Option<&Value>) -> bool {
    let Some(Value::Object(was)) = was else {
        return true;
    };
    was.iter()
        .all(|(name, kind)| is.and_then(|is| is.get(name)) == Some(kind))
}

/// Compares a file with what the types say. `features` are those that rows name in `when`, and whether they are on.
#[inline]
pub(super) fn plan(old: &File, types: &File, features: &[(&str, bool)]) -> Plan {
    let mut all = old.rows.clone();
    for (code, row) in &types.rows {
        all.insert(code.clone(), row.clone());
    }
    let mut next = File {
        rows: ByCode::new(),
        graves: old.graves.clone(),
    };
    let mut changes = Vec::new();
    for (code, mut row) in all {
        let mut change = |what| {
            changes.push(Change {
                code: code.clone(),
                what,
            });
        };
        let is_declared = types.rows.contains_key(&code);
        match (old.rows.get(&code), is_declared) {
            (None, _) => change(What::Added),
            (Some(old), true) => compare(old, &mut row, &mut change),
            // Planned, or of another build.
            (Some(old), false) if !is_recorded(old) || is_off(old, features) => {}
            (Some(old), false) => {
                let status = old.get("status").cloned().unwrap_or_default();
                change(What::Removed);
                next.graves.insert(code, status);
                continue;
            }
        }
        if is_declared && old.graves.contains_key(&code) {
            change(What::Retired);
        }
        next.rows.insert(code, row);
    }
    Plan { next, changes }
}

/// A row with `messages` is complete, and was written for a variant: bless always writes them.
/// A row without was written by hand: what it does not say is not compared.
#[inline]
fn is_recorded(row: &Value) -> bool {
    row.get("messages").is_some()
}

/// Whether the row belongs to a cargo feature that this build does not have.
#[inline]
fn is_off(row: &Value, features: &[(&str, bool)]) -> bool {
    row.get("when")
        .is_some_and(|when| !features.iter().any(|(name, on)| *on && when == name))
}

#[inline]
fn compare(old: &Value, row: &mut Value, change: &mut dyn FnMut(What)) {
    if let Some(when) = old.get("when") {
        row["when"] = when.clone();
    }
    let mut filled = false;
    for name in MEMBERS {
        // `null` says of everything but the status that there is none.
        let said = |row: &Value| match row.get(name) {
            Some(Value::Null) if name != "status" => None,
            value => value.cloned(),
        };
        let (was, is) = (said(old), said(row));
        if was == is {
            continue;
        }
        if old.get(name).is_some() || is_recorded(old) {
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
    #[inline]
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
    #[inline]
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
