//! The declared schema of an app's table, and the SQL that it becomes.

use std::fmt::Write as _;

use rusqlite::{OptionalExtension, Transaction};
use serde::{Deserialize, Serialize};

use super::name;
use crate::butterbase::{Error, Problem, ValidationError};

/// A table as its app declares it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Table {
    pub(super) name: String,
    pub(super) columns: Vec<Column>,
    /// Rows are added, never changed.
    #[serde(default)]
    pub(super) append_only: bool,
    /// Clients may wait for changes.
    #[serde(default)]
    pub(super) realtime: bool,
    /// The text column that names the end user a row belongs to: the row policy.
    #[serde(default)]
    pub(super) policy: Option<String>,
}

/// A column as its app declares it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Column {
    pub(super) name: String,
    #[serde(rename = "type")]
    pub(super) kind: ColumnType,
    #[serde(default)]
    pub(super) not_null: bool,
    #[serde(default)]
    pub(super) unique: bool,
    /// Smallest value, of a number.
    #[serde(default)]
    pub(super) min: Option<i64>,
    /// The table whose rows it refers to by id.
    #[serde(default)]
    pub(super) references: Option<String>,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum ColumnType {
    Text,
    Integer,
    Real,
    Boolean,
}

impl ColumnType {
    /// As it is written in a declaration.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Integer => "integer",
            Self::Real => "real",
            Self::Boolean => "boolean",
        }
    }

    /// For the sentence "must be …".
    pub(super) const fn article(self) -> &'static str {
        match self {
            Self::Text => "a text",
            Self::Integer => "a whole number",
            Self::Real => "a number",
            Self::Boolean => "true or false",
        }
    }

    const fn sql(self) -> &'static str {
        match self {
            Self::Text => "TEXT",
            Self::Integer | Self::Boolean => "INTEGER",
            Self::Real => "REAL",
        }
    }
}

impl Table {
    /// The table `name` of an app, if it has one.
    pub(super) fn find(db: &Transaction<'_>, app: &str, name: &str) -> Result<Option<Self>, Error> {
        let sql = "SELECT definition FROM app_table WHERE app = ?1 AND name = ?2";
        let definition: Option<String> = db.query_row(sql, (app, name), |row| row.get(0)).optional()?;
        definition.as_deref().map(parsed).transpose()
    }

    /// All tables of an app.
    pub(super) fn all(db: &Transaction<'_>, app: &str) -> Result<Vec<Self>, Error> {
        let mut statement = db.prepare("SELECT definition FROM app_table WHERE app = ?1 ORDER BY name")?;
        let definitions = statement.query_map([app], |row| row.get::<_, String>(0))?;
        definitions.map(|text| parsed(&text?)).collect()
    }

    /// The table `name` of an app, or the error that it has none.
    pub(super) fn load(db: &Transaction<'_>, app: &str, name: &str) -> Result<Self, Error> {
        let table = Self::find(db, app, name)?;
        table.ok_or_else(|| {
            ValidationError::TableNotFound {
                table: name.to_owned(),
            }
            .into()
        })
    }

    /// Keeps the declaration, new or changed.
    pub(super) fn store(&self, db: &Transaction<'_>, app: &str) -> Result<(), Error> {
        let definition = serde_json::to_string(self).map_err(|error| Error::Internal(error.into()))?;
        db.execute(
            "INSERT INTO app_table (app, name, definition) VALUES (?1, ?2, ?3)
             ON CONFLICT (app, name) DO UPDATE SET definition = excluded.definition",
            (app, &self.name, definition),
        )?;
        Ok(())
    }

    /// Refuses a declaration with all that is wrong with it.
    pub(super) fn check(&self) -> Result<(), ValidationError> {
        name::check("table", &self.name)?;
        let mut problems = Vec::new();
        if self.columns.is_empty() {
            problems.push(problem("columns".to_owned(), "a table has at least one column"));
        }
        for (position, column) in self.columns.iter().enumerate() {
            name::check("column", &column.name)?;
            let place = |member: &str| format!("columns.{position}.{member}");
            if self.columns[..position]
                .iter()
                .any(|earlier| earlier.name == column.name)
            {
                problems.push(problem(place("name"), "another column has this name"));
            }
            if column.min.is_some() && !matches!(column.kind, ColumnType::Integer | ColumnType::Real) {
                problems.push(problem(place("min"), "only a number has a smallest value"));
            }
            if column.references.is_some() && column.kind != ColumnType::Integer {
                problems.push(problem(place("type"), "a reference is an integer"));
            }
        }
        if let Some(policy) = &self.policy
            && self
                .column(policy)
                .is_none_or(|column| column.kind != ColumnType::Text)
        {
            problems.push(problem(
                "policy".to_owned(),
                "a policy needs a text column of the table",
            ));
        }
        if problems.is_empty() {
            Ok(())
        } else {
            Err(ValidationError::InvalidSchema { problems })
        }
    }

    /// The column of this name.
    pub(super) fn column(&self, name: &str) -> Option<&Column> {
        self.columns.iter().find(|column| column.name == name)
    }

    /// The column of this name, or the error that there is none.
    pub(super) fn expect_column(&self, name: &str) -> Result<&Column, ValidationError> {
        self.column(name).ok_or_else(|| ValidationError::ColumnNotFound {
            table: self.name.clone(),
            column: name.to_owned(),
        })
    }

    /// Its name in statements.
    pub(super) fn sql_name(&self, app: &str) -> String {
        quoted(&format!("{app}/{}", self.name))
    }

    /// The statements that create it.
    pub(super) fn create_statements(&self, app: &str) -> String {
        let table = self.sql_name(app);
        let mut sql =
            format!("CREATE TABLE {table} (id INTEGER PRIMARY KEY, _version INTEGER NOT NULL DEFAULT 1");
        for column in &self.columns {
            sql.push_str(", ");
            sql.push_str(&column.sql(app));
        }
        sql.push_str(") STRICT;");
        if self.append_only {
            for event in ["UPDATE", "DELETE"] {
                let trigger = quoted(&format!("{app}/{} {event}", self.name));
                let _ = write!(
                    sql,
                    "CREATE TRIGGER {trigger} BEFORE {event} ON {table} BEGIN SELECT RAISE(ABORT, 'append_only'); END;"
                );
            }
        }
        sql
    }
}

impl Column {
    /// As it stands in `CREATE TABLE` and `ADD COLUMN`. A check is named like its column.
    pub(super) fn sql(&self, app: &str) -> String {
        let name = quoted(&self.name);
        let mut sql = format!("{name} {}", self.kind.sql());
        if self.not_null {
            sql.push_str(" NOT NULL");
        }
        if self.unique {
            sql.push_str(" UNIQUE");
        }
        if let Some(min) = self.min {
            let _ = write!(sql, " CONSTRAINT {name} CHECK ({name} >= {min})");
        }
        if let Some(parent) = &self.references {
            let _ = write!(sql, " REFERENCES {} (id)", quoted(&format!("{app}/{parent}")));
        }
        sql
    }
}

/// An identifier in a statement. Names are checked before; the quotes hold whatever they contain.
pub(super) fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// A stored declaration.
fn parsed(definition: &str) -> Result<Table, Error> {
    serde_json::from_str(definition).map_err(|error| Error::Internal(error.into()))
}

fn problem(field: String, message: &str) -> Problem {
    Problem {
        field,
        message: message.to_owned(),
    }
}
