//! Rows of an app's tables.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use error_core::axum::Checked;
use rusqlite::types::Value as Sql;
use rusqlite::{OptionalExtension, Transaction, params_from_iter};
use serde_json::{Map, Value, json};

use super::access::{Access, Active, InApp, WithinInApp};
use super::apps::Created;
use super::constraint;
use super::platform::Platform;
use super::schema::{Table, quoted};
use super::values::{self, Values};
use crate::butterbase::{AuthError, Error, ResourceError, ValidationError};

/// Most rows of one answer.
const PAGE: u32 = 100;

/// `GET /apps/{app}/tables/{table}/rows?column=value`
pub(super) async fn list(
    State(platform): State<Arc<Platform>>,
    access: Active,
    Checked(Path((app, name)), _): InApp,
    Checked(Query(filter), _): Checked<Query<BTreeMap<String, String>>, Error>,
) -> Result<Json<Value>, Error> {
    let select = move |db: &Transaction<'_>| {
        let table = Table::load(db, &app, &name)?;
        let mut conditions = vec!["TRUE".to_owned()];
        let mut arguments = Vec::new();
        for (column, text) in &filter {
            arguments.push(values::from_text(table.expect_column(column)?, text)?);
            conditions.push(format!("{} = ?", quoted(column)));
        }
        if let Some((column, user)) = policy(&table, &access)? {
            arguments.push(Sql::Text(user.to_owned()));
            conditions.push(format!("{} = ?", quoted(column)));
        }
        let (from, conditions) = (table.sql_name(&app), conditions.join(" AND "));
        let sql = format!("SELECT * FROM {from} WHERE {conditions} ORDER BY id LIMIT {PAGE}");
        let mut statement = db.prepare(&sql)?;
        let rows = statement.query_map(params_from_iter(arguments), |row| values::to_json(&table, row))?;
        Ok(rows.collect::<Result<Vec<_>, _>>()?)
    };
    Ok(Json(json!({ "rows": platform.database.read(select).await? })))
}

/// `POST /apps/{app}/tables/{table}/rows`
pub(super) async fn insert(
    State(platform): State<Arc<Platform>>,
    access: Active,
    Checked(Path((app, name)), _): InApp,
    Checked(Json(body), _): Checked<Json<Map<String, Value>>, Error>,
) -> Result<Created, Error> {
    access.write("adding rows")?;
    let (topic, table_name) = (app.clone(), name.clone());
    let insert = move |db: &Transaction<'_>| {
        let table = Table::load(db, &app, &name)?;
        let mut values = Values::read(&table, body)?;
        check_owner(&table, &access, &values, "insert")?;
        if let Some((column, user)) = policy(&table, &access)? {
            values.set(column, Sql::Text(user.to_owned()));
        }
        let sql = insert_statement(&table.sql_name(&app), &values);
        let arguments = params_from_iter(values.iter().map(|(_, value)| value));
        db.query_row(&sql, arguments, |row| values::to_json(&table, row))
            .map_err(|error| constraint::explain_write(db, error, &app, &table, &values))
    };
    let row = platform.database.write(insert).await?;
    platform.realtime.announce(&topic, &table_name, &row);
    Ok((StatusCode::CREATED, Json(row)))
}

/// `GET /apps/{app}/tables/{table}/rows/{id}`
pub(super) async fn show(
    State(platform): State<Arc<Platform>>,
    access: Active,
    Checked(Path((app, name, id)), _): WithinInApp,
) -> Result<Json<Value>, Error> {
    let select = move |db: &Transaction<'_>| {
        let table = Table::load(db, &app, &name)?;
        find(db, &access, &table, &id, "select")
    };
    Ok(Json(platform.database.read(select).await?))
}

/// `PATCH /apps/{app}/tables/{table}/rows/{id}`: where the body has a `_version`, only if that is the row's.
pub(super) async fn update(
    State(platform): State<Arc<Platform>>,
    access: Active,
    Checked(Path((app, name, id)), _): WithinInApp,
    Checked(Json(mut body), _): Checked<Json<Map<String, Value>>, Error>,
) -> Result<Json<Value>, Error> {
    access.write("changing rows")?;
    let update = move |db: &Transaction<'_>| {
        let table = Table::load(db, &app, &name)?;
        let present = find(db, &access, &table, &id, "update")?;
        if body
            .remove("_version")
            .is_some_and(|version| version != present["_version"])
        {
            return Err(ResourceError::Conflict { kind: "row", id }.into());
        }
        let values = Values::read(&table, body)?;
        check_owner(&table, &access, &values, "update")?;
        let sql = update_statement(&table.sql_name(&app), &values);
        let key = Sql::Integer(row_id(&id)?);
        let arguments = values.iter().map(|(_, value)| value).chain([&key]);
        db.query_row(&sql, params_from_iter(arguments), |row| {
            values::to_json(&table, row)
        })
        .map_err(|error| constraint::explain_write(db, error, &app, &table, &values))
    };
    Ok(Json(platform.database.write(update).await?))
}

/// `DELETE /apps/{app}/tables/{table}/rows/{id}`
pub(super) async fn delete(
    State(platform): State<Arc<Platform>>,
    access: Active,
    Checked(Path((app, name, id)), _): WithinInApp,
) -> Result<StatusCode, Error> {
    access.write("deleting rows")?;
    let delete = move |db: &Transaction<'_>| {
        let table = Table::load(db, &app, &name)?;
        find(db, &access, &table, &id, "delete")?;
        let (sql, key) = (
            format!("DELETE FROM {} WHERE id = ?1", table.sql_name(&app)),
            row_id(&id)?,
        );
        db.execute(&sql, [key])
            .map_err(|error| constraint::explain_delete(db, error, &app, &table, key))?;
        Ok(StatusCode::NO_CONTENT)
    };
    platform.database.write(delete).await
}

/// The row, if it is there and the policy gives it to the caller.
fn find(
    db: &Transaction<'_>,
    access: &Access,
    table: &Table,
    id: &str,
    operation: &'static str,
) -> Result<Value, Error> {
    let sql = format!("SELECT * FROM {} WHERE id = ?1", table.sql_name(&access.app.id));
    let row = db
        .query_row(&sql, [row_id(id)?], |row| values::to_json(table, row))
        .optional()?;
    let row = row.ok_or_else(|| ResourceError::NotFound {
        kind: "row",
        id: format!("{}/{id}", table.name),
    })?;
    match policy(table, access)? {
        Some((column, user)) if row[column] != user => Err(not_allowed(table, operation)),
        _ => Ok(row),
    }
}

/// The column that must name the user, and the user; `None` for a table without a policy.
pub(super) fn policy<'a>(
    table: &'a Table,
    access: &'a Access,
) -> Result<Option<(&'a str, &'a str)>, AuthError> {
    let Some(column) = &table.policy else {
        return Ok(None);
    };
    match access.user() {
        Some(user) => Ok(Some((column, user))),
        None => Err(AuthError::RlsRequiresUserJwt {
            table: table.name.clone(),
        }),
    }
}

/// Refuses to make a row another user's.
fn check_owner(
    table: &Table,
    access: &Access,
    values: &Values,
    operation: &'static str,
) -> Result<(), Error> {
    match policy(table, access)? {
        Some((column, user)) if values.get(column).is_some_and(|owner| !is_text(owner, user)) => {
            Err(not_allowed(table, operation))
        }
        _ => Ok(()),
    }
}

fn is_text(value: &Sql, text: &str) -> bool {
    matches!(value, Sql::Text(own) if own == text)
}

fn not_allowed(table: &Table, operation: &'static str) -> Error {
    AuthError::RlsPolicyViolation {
        table: table.name.clone(),
        operation,
    }
    .into()
}

fn row_id(text: &str) -> Result<i64, ValidationError> {
    text.parse().map_err(|_| ValidationError::InvalidInput {
        column: "id".to_owned(),
        column_type: "integer".to_owned(),
    })
}

fn insert_statement(table: &str, values: &Values) -> String {
    if values.is_empty() {
        return format!("INSERT INTO {table} DEFAULT VALUES RETURNING *");
    }
    let columns: Vec<_> = values.iter().map(|(column, _)| quoted(column)).collect();
    let holes = vec!["?"; columns.len()].join(", ");
    format!(
        "INSERT INTO {table} ({}) VALUES ({holes}) RETURNING *",
        columns.join(", ")
    )
}

fn update_statement(table: &str, values: &Values) -> String {
    let mut set = vec!["_version = _version + 1".to_owned()];
    set.extend(values.iter().map(|(column, _)| format!("{} = ?", quoted(column))));
    format!("UPDATE {table} SET {} WHERE id = ? RETURNING *", set.join(", "))
}
