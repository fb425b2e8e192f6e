//! What a constraint that SQLite enforced means to the caller.

use rusqlite::{OptionalExtension, Transaction, ffi};

use super::schema::{Table, quoted};
use super::values::Values;
use crate::butterbase::{Error, ValidationError};

/// Turns the refusal of a statement on an app's table into the error that says what to change.
///
/// The extended result code says which kind of constraint it was, the text after the last colon which one:
/// `UNIQUE constraint failed: shop/customers.email`.
pub(super) fn explain(error: rusqlite::Error, table: &Table) -> Error {
    let rusqlite::Error::SqliteFailure(failure, Some(text)) = &error else {
        return error.into();
    };
    let subject = text.rsplit(": ").next().unwrap_or_default();
    let table = table.name.clone();
    let refused = match failure.extended_code {
        ffi::SQLITE_CONSTRAINT_UNIQUE | ffi::SQLITE_CONSTRAINT_PRIMARYKEY => ValidationError::Unique {
            table,
            column: columns(subject),
        },
        ffi::SQLITE_CONSTRAINT_NOTNULL => ValidationError::NotNull {
            table,
            column: columns(subject),
        },
        ffi::SQLITE_CONSTRAINT_CHECK => ValidationError::Check {
            table,
            constraint: subject.to_owned(),
        },
        // SQLite does not say which reference it was: see `dangling` and `referring`.
        ffi::SQLITE_CONSTRAINT_FOREIGNKEY => ValidationError::ForeignKey {
            table,
            column: None,
            references: None,
        },
        code if code & 0xff == ffi::SQLITE_CONSTRAINT => ValidationError::Constraint {
            table,
            constraint_details: Some(subject.to_owned()),
        },
        _ => return error.into(),
    };
    refused.into()
}

/// Whether a row with this key is there already: for the platform's own tables.
pub(super) fn is_taken(error: &rusqlite::Error) -> bool {
    matches!(
        error.sqlite_error().map(|failure| failure.extended_code),
        Some(ffi::SQLITE_CONSTRAINT_PRIMARYKEY | ffi::SQLITE_CONSTRAINT_UNIQUE)
    )
}

/// As [`explain`], and where a reference dangles also which.
pub(super) fn explain_write(
    db: &Transaction<'_>,
    error: rusqlite::Error,
    app: &str,
    table: &Table,
    values: &Values,
) -> Error {
    match explain(error, table) {
        Error::Validation(ValidationError::ForeignKey { .. }) => {
            dangling(db, app, table, values).unwrap_or_else(Into::into)
        }
        other => other,
    }
}

/// The first reference among `values` to a row that is not there.
fn dangling(db: &Transaction<'_>, app: &str, table: &Table, values: &Values) -> rusqlite::Result<Error> {
    let (mut column, mut references) = (None, None);
    for (name, value) in values.iter() {
        let Some(parent) = table.column(name).and_then(|column| column.references.as_deref()) else {
            continue;
        };
        let sql = format!(
            "SELECT 1 FROM {} WHERE id = ?1",
            quoted(&format!("{app}/{parent}"))
        );
        if db.query_row(&sql, [value], |_| Ok(())).optional()?.is_none() {
            (column, references) = (Some(name.to_owned()), Some(parent.to_owned()));
            break;
        }
    }
    Ok(ValidationError::ForeignKey {
        table: table.name.clone(),
        column,
        references,
    }
    .into())
}

/// As [`explain`], and where rows refer to the one that is to go also whose.
pub(super) fn explain_delete(
    db: &Transaction<'_>,
    error: rusqlite::Error,
    app: &str,
    table: &Table,
    id: i64,
) -> Error {
    match explain(error, table) {
        Error::Validation(ValidationError::ForeignKey { .. }) => {
            referring(db, app, &table.name, id).unwrap_or_else(|error| error)
        }
        other => other,
    }
}

/// The first reference to the row `id`.
fn referring(db: &Transaction<'_>, app: &str, parent: &str, id: i64) -> Result<Error, Error> {
    let references = Some(parent.to_owned());
    for table in Table::all(db, app)? {
        for column in table
            .columns
            .iter()
            .filter(|column| column.references == references)
        {
            let sql = format!(
                "SELECT 1 FROM {} WHERE {} = ?1",
                table.sql_name(app),
                quoted(&column.name)
            );
            if db.query_row(&sql, [id], |_| Ok(())).optional()?.is_some() {
                let (table, column) = (table.name.clone(), Some(column.name.clone()));
                return Ok(ValidationError::ForeignKey {
                    table,
                    column,
                    references,
                }
                .into());
            }
        }
    }
    Ok(ValidationError::ForeignKey {
        table: parent.to_owned(),
        column: None,
        references: None,
    }
    .into())
}

/// `shop/members.team, shop/members.email` → `team, email`.
fn columns(subject: &str) -> String {
    let names: Vec<&str> = subject
        .split(", ")
        .map(|place| place.rsplit('.').next().unwrap_or(place))
        .collect();
    names.join(", ")
}
