//! Tables: declared, migrated, given a row policy.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use error_core::axum::Checked;
use rusqlite::Transaction;
use serde::Deserialize;
use serde_json::{Value, json};

use super::access::{Active, InApp};
use super::apps::Created;
use super::name;
use super::platform::Platform;
use super::schema::{Column, ColumnType, Table, quoted};
use crate::butterbase::{Error, QuotaError, ResourceError, SchemaError, ValidationError};

/// `POST /apps/{app}/tables`
pub(super) async fn create(
    State(platform): State<Arc<Platform>>,
    access: Active,
    Checked(Json(table), _): Checked<Json<Table>, Error>,
) -> Result<Created, Error> {
    access.manage("declaring tables")?;
    table.check()?;
    let (app, limit) = (access.app.id.clone(), platform.limits.tables);
    let create = move |db: &Transaction<'_>| {
        if Table::find(db, &app, &table.name)?.is_some() {
            return Err(ResourceError::AlreadyExists {
                kind: "table",
                id: table.name,
            }
            .into());
        }
        let current = count(db, &app)?;
        if current >= limit {
            return Err(QuotaError::TableLimit { limit, current }.into());
        }
        for parent in table
            .columns
            .iter()
            .filter_map(|column| column.references.as_deref())
        {
            Table::load(db, &app, parent)?;
        }
        db.execute_batch(&table.create_statements(&app))?;
        table.store(db, &app)?;
        Ok(table)
    };
    let table = platform.database.write(create).await?;
    Ok((StatusCode::CREATED, Json(json!(table))))
}

/// `GET /apps/{app}/tables/{table}`
pub(super) async fn show(
    State(platform): State<Arc<Platform>>,
    access: Active,
    Checked(Path((_, name)), _): InApp,
) -> Result<Json<Table>, Error> {
    let app = access.app.id.clone();
    Ok(Json(
        platform
            .database
            .read(move |db| Table::load(db, &app, &name))
            .await?,
    ))
}

/// How many tables the app has.
pub(super) fn count(db: &Transaction<'_>, app: &str) -> rusqlite::Result<u32> {
    db.query_row("SELECT count(*) FROM app_table WHERE app = ?1", [app], |row| {
        row.get(0)
    })
}

/// Columns to drop and to add, in this order.
#[derive(Deserialize)]
pub(super) struct Migration {
    #[serde(default)]
    drop: Vec<String>,
    #[serde(default)]
    add: Vec<Column>,
    /// Data may be lost.
    #[serde(default)]
    confirm: bool,
}

/// `PATCH /apps/{app}/tables/{table}`: all of the migration, or nothing of it.
pub(super) async fn migrate(
    State(platform): State<Arc<Platform>>,
    access: Active,
    Checked(Path((app, name)), _): InApp,
    Checked(Json(migration), _): Checked<Json<Migration>, Error>,
) -> Result<Json<Table>, Error> {
    access.manage("changing the schema")?;
    let migrate = move |db: &Transaction<'_>| {
        let mut table = Table::load(db, &app, &name)?;
        let statements = migration.apply(db, &app, &mut table)?;
        for (number, statement) in (1..).zip(&statements) {
            db.execute_batch(statement)
                .map_err(|error| SchemaError::MigrationFailed {
                    statement: number,
                    sqlstate: None,
                    source: error.into(),
                })?;
        }
        table.store(db, &app)?;
        Ok(table)
    };
    Ok(Json(platform.database.write(migrate).await?))
}

impl Migration {
    /// Changes the declaration, and gives the statements that change the table.
    fn apply(self, db: &Transaction<'_>, app: &str, table: &mut Table) -> Result<Vec<String>, Error> {
        let target = table.sql_name(app);
        let mut statements = Vec::new();
        for name in self.drop {
            table.expect_column(&name)?;
            let sql = format!("SELECT count({}) FROM {target}", quoted(&name));
            let rows: u64 = db.query_row(&sql, (), |row| row.get(0))?;
            if rows > 0 && !self.confirm {
                let object = format!("{}.{name}", table.name);
                return Err(SchemaError::DestructiveChange { object, rows }.into());
            }
            statements.push(format!("ALTER TABLE {target} DROP COLUMN {}", quoted(&name)));
            table.columns.retain(|column| column.name != name);
        }
        for column in self.add {
            statements.push(format!("ALTER TABLE {target} ADD COLUMN {}", column.sql(app)));
            table.columns.push(column);
        }
        table.check()?;
        Ok(statements)
    }
}

#[derive(Deserialize)]
pub(super) struct Policy {
    /// `author = user.id`
    expression: String,
}

/// `PUT /apps/{app}/tables/{table}/policy`
pub(super) async fn set_policy(
    State(platform): State<Arc<Platform>>,
    access: Active,
    Checked(Path((app, name)), _): InApp,
    Checked(Json(policy), _): Checked<Json<Policy>, Error>,
) -> Result<Json<Value>, Error> {
    access.manage("changing row policies")?;
    let column = policy_column(&policy.expression)?.to_owned();
    let store = move |db: &Transaction<'_>| {
        let mut table = Table::load(db, &app, &name)?;
        if table.expect_column(&column)?.kind != ColumnType::Text {
            let expected = ColumnType::Text.article().to_owned();
            return Err(ValidationError::InvalidType {
                field: column,
                expected,
            }
            .into());
        }
        table.policy = Some(column);
        table.store(db, &app)
    };
    platform.database.write(store).await?;
    Ok(Json(json!({ "expression": policy.expression })))
}

/// The only form that a policy has here: `column = user.id`. Whatever else it says is not run as SQL.
fn policy_column(expression: &str) -> Result<&str, SchemaError> {
    let refused = |construct: &str| SchemaError::UnsafeExpression {
        construct: construct.to_owned(),
    };
    if expression.contains(';') {
        return Err(refused("a second statement"));
    }
    if expression.contains('(') {
        return Err(refused("a call or a subquery"));
    }
    let (column, value) = expression
        .split_once('=')
        .ok_or_else(|| refused("anything but a comparison"))?;
    if value.trim() != "user.id" || name::check("column", column.trim()).is_err() {
        return Err(refused("anything but a column compared with user.id"));
    }
    Ok(column.trim())
}
