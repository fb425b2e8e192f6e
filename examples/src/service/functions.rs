//! Functions: small programs that an app deploys and that the platform runs, for a limited time.

use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use error_core::axum::Checked;
use rusqlite::{OptionalExtension, Transaction};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::access::{Active, InApp};
use super::apps::Created;
use super::platform::Platform;
use super::{constraint, name, outbound, tables};
use crate::butterbase::{Error, QuotaError, ResourceError, RuntimeError, StateError};

/// What a function can do, one after the other.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Step {
    /// Milliseconds.
    Wait(u64),
    /// A URL to send a notice to.
    Notify(String),
    /// The mean of numbers.
    Average(Vec<i64>),
}

#[derive(Deserialize)]
pub(super) struct NewFunction {
    name: String,
    steps: Vec<Step>,
}

/// `POST /apps/{app}/functions`
pub(super) async fn deploy(
    State(platform): State<Arc<Platform>>,
    access: Active,
    Checked(Json(new), _): Checked<Json<NewFunction>, Error>,
) -> Result<Created, Error> {
    access.manage("deploying functions")?;
    name::check("function", &new.name)?;
    let (app, limit) = (access.app.id.clone(), platform.limits.deployments);
    let answer = json!({ "name": new.name });
    let insert = move |db: &Transaction<'_>| {
        if tables::count(db, &app)? == 0 {
            return Err(StateError::PrerequisiteMissing {
                step: "Declaring a table".to_owned(),
            }
            .into());
        }
        let count = "SELECT count(*) FROM function WHERE app = ?1";
        let current: u32 = db.query_row(count, [&app], |row| row.get(0))?;
        if current >= limit {
            return Err(QuotaError::DeploymentLimit { limit, current }.into());
        }
        let steps = serde_json::to_string(&new.steps).map_err(|error| Error::Internal(error.into()))?;
        let sql = "INSERT INTO function (app, name, steps) VALUES (?1, ?2, ?3)";
        match db.execute(sql, (&app, &new.name, steps)) {
            Ok(_) => Ok(()),
            Err(error) if constraint::is_taken(&error) => Err(ResourceError::AlreadyExists {
                kind: "function",
                id: new.name,
            }
            .into()),
            Err(error) => Err(error.into()),
        }
    };
    platform.database.write(insert).await?;
    Ok((StatusCode::CREATED, Json(answer)))
}

/// `POST /apps/{app}/functions/{name}/run`
pub(super) async fn run(
    State(platform): State<Arc<Platform>>,
    access: Active,
    Checked(Path((_, name)), _): InApp,
) -> Result<Json<Value>, Error> {
    let (app, function) = (access.app.id.clone(), name.clone());
    let select = move |db: &Transaction<'_>| {
        let sql = "SELECT steps FROM function WHERE app = ?1 AND name = ?2";
        let steps: Option<String> = db.query_row(sql, (app, &name), |row| row.get(0)).optional()?;
        let steps = steps.ok_or(ResourceError::NotFound {
            kind: "function",
            id: name,
        })?;
        serde_json::from_str::<Vec<Step>>(&steps).map_err(|error| Error::Internal(error.into()))
    };
    let steps = platform.database.read(select).await?;
    let limit_seconds = platform.limits.function_seconds;
    let started = Instant::now();
    let results = tokio::time::timeout(Duration::from_secs(limit_seconds), perform(steps)).await;
    let after = started.elapsed();
    let results = results.map_err(|_| RuntimeError::FunctionTimeout {
        function,
        limit_seconds,
        after,
    })?;
    Ok(Json(json!({ "results": results? })))
}

async fn perform(steps: Vec<Step>) -> Result<Vec<Value>, Error> {
    let mut results = Vec::with_capacity(steps.len());
    for step in steps {
        results.push(match step {
            Step::Wait(millis) => {
                tokio::time::sleep(Duration::from_millis(millis)).await;
                Value::Null
            }
            Step::Notify(url) => outbound::post(url, "{}".to_owned()).await?.into(),
            Step::Average(numbers) => average(&numbers).into(),
        });
    }
    Ok(results)
}

/// Left with its mistake on purpose: an empty list divides by zero, and the caller of a handler that panics
/// gets `INTERNAL_ERROR` like any other.
fn average(numbers: &[i64]) -> i64 {
    let count = i64::try_from(numbers.len()).unwrap_or(i64::MAX);
    numbers
        .iter()
        .fold(0_i64, |sum, number| sum.wrapping_add(*number))
        / count
}
