//! Rows: from JSON to SQLite and back.

use rusqlite::Row;
use rusqlite::types::Value as Sql;
use serde_json::{Map, Value as Json};

use super::schema::{Column, ColumnType, Table};
use crate::butterbase::ValidationError;

/// The columns that a request sets, each with its value.
pub(super) struct Values(Vec<(String, Sql)>);

impl Values {
    /// Reads the members of a body: each must be a column of the table and of its type.
    pub(super) fn read(table: &Table, body: Map<String, Json>) -> Result<Self, ValidationError> {
        body.into_iter()
            .map(|(name, value)| {
                let column = table.expect_column(&name)?;
                Ok((name, from_json(column, value)?))
            })
            .collect::<Result<_, _>>()
            .map(Self)
    }

    /// Sets one more, or instead of what was sent.
    pub(super) fn set(&mut self, name: &str, value: Sql) {
        self.0.retain(|(other, _)| other != name);
        self.0.push((name.to_owned(), value));
    }

    pub(super) fn get(&self, name: &str) -> Option<&Sql> {
        self.0
            .iter()
            .find(|(other, _)| other == name)
            .map(|(_, value)| value)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &Sql)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value))
    }
}

/// The value of a JSON member for its column. `null` is left to the table: it knows whether it takes one.
fn from_json(column: &Column, value: Json) -> Result<Sql, ValidationError> {
    let wrong_type = || ValidationError::InvalidType {
        field: column.name.clone(),
        expected: column.kind.article().to_owned(),
    };
    match (column.kind, value) {
        (_, Json::Null) => Ok(Sql::Null),
        (ColumnType::Text, Json::String(text)) => Ok(Sql::Text(text)),
        (ColumnType::Boolean, Json::Bool(bool)) => Ok(Sql::Integer(bool.into())),
        // A number, but none that the column holds: 2.5, or 1e30.
        (ColumnType::Integer, Json::Number(number)) => {
            number.as_i64().map(Sql::Integer).ok_or_else(|| unfit(column))
        }
        (ColumnType::Real, Json::Number(number)) => {
            number.as_f64().map(Sql::Real).ok_or_else(|| unfit(column))
        }
        _ => Err(wrong_type()),
    }
}

/// The value of a query parameter for its column.
pub(super) fn from_text(column: &Column, text: &str) -> Result<Sql, ValidationError> {
    let value = match column.kind {
        ColumnType::Text => Some(Sql::Text(text.to_owned())),
        ColumnType::Integer => text.parse().ok().map(Sql::Integer),
        ColumnType::Real => text.parse().ok().map(Sql::Real),
        ColumnType::Boolean => text.parse().ok().map(|bool: bool| Sql::Integer(bool.into())),
    };
    value.ok_or_else(|| unfit(column))
}

fn unfit(column: &Column) -> ValidationError {
    ValidationError::InvalidInput {
        column: column.name.clone(),
        column_type: column.kind.name().to_owned(),
    }
}

/// A row with its id, its version and the columns of its table.
pub(super) fn to_json(table: &Table, row: &Row<'_>) -> rusqlite::Result<Json> {
    let mut object = Map::new();
    object.insert("id".to_owned(), row.get::<_, i64>("id")?.into());
    object.insert("_version".to_owned(), row.get::<_, i64>("_version")?.into());
    for column in &table.columns {
        let value = match (column.kind, row.get(column.name.as_str())?) {
            (ColumnType::Boolean, Sql::Integer(number)) => Json::Bool(number != 0),
            (_, Sql::Integer(number)) => number.into(),
            (_, Sql::Real(number)) => number.into(),
            (_, Sql::Text(text)) => text.into(),
            (_, Sql::Null | Sql::Blob(_)) => Json::Null,
        };
        object.insert(column.name.clone(), value);
    }
    Ok(object.into())
}
