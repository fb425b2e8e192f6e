//! Live changes: a client waits for the next row of a table (long polling).

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::Json;
use axum::extract::{Path, Query, State};
use error_core::axum::Checked;
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::sync::broadcast;

use super::access::{Active, InApp};
use super::platform::Platform;
use super::rows;
use super::schema::Table;
use crate::butterbase::{Error, RuntimeError};

/// Longest time that a client waits.
const LONGEST: u64 = 30;

/// A row that was added.
#[derive(Clone)]
struct Change {
    app: String,
    table: String,
    row: Value,
}

/// Who waits, and what they wait for.
pub(super) struct Realtime {
    changes: broadcast::Sender<Change>,
    waiting: Mutex<HashMap<String, u32>>,
}

impl Realtime {
    pub(super) fn new() -> Self {
        Self {
            changes: broadcast::Sender::new(64),
            waiting: Mutex::default(),
        }
    }

    /// Tells those who wait; nobody may.
    pub(super) fn announce(&self, app: &str, table: &str, row: &Value) {
        let change = Change {
            app: app.to_owned(),
            table: table.to_owned(),
            row: row.clone(),
        };
        let _ = self.changes.send(change);
    }

    fn waiting(&self) -> MutexGuard<'_, HashMap<String, u32>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes one of the app's seats.
    fn sit(&self, app: &str, limit: u32) -> Result<Seat<'_>, RuntimeError> {
        let mut waiting = self.waiting();
        let taken = waiting.entry(app.to_owned()).or_default();
        if *taken >= limit {
            return Err(RuntimeError::RealtimeConnectionLimit { limit });
        }
        *taken += 1;
        Ok(Seat {
            realtime: self,
            app: app.to_owned(),
        })
    }
}

/// A connection that counts until it ends, also where the client goes away.
struct Seat<'a> {
    realtime: &'a Realtime,
    app: String,
}

impl Drop for Seat<'_> {
    fn drop(&mut self) {
        if let Some(taken) = self.realtime.waiting().get_mut(&self.app) {
            *taken -= 1;
        }
    }
}

#[derive(Deserialize)]
pub(super) struct Wait {
    seconds: u64,
}

/// `GET /apps/{app}/tables/{table}/changes?seconds=10`: the next row that is added and that the
/// caller may see, or none in that time.
pub(super) async fn changes(
    State(platform): State<Arc<Platform>>,
    access: Active,
    Checked(Path((app, name)), _): InApp,
    Checked(Query(wait), _): Checked<Query<Wait>, Error>,
) -> Result<Json<Value>, Error> {
    let id = access.app.id.clone();
    let table = platform
        .database
        .read(move |db| Table::load(db, &id, &name))
        .await?;
    if !table.realtime {
        return Err(RuntimeError::RealtimeNotConfigured { table: table.name }.into());
    }
    let policy = rows::policy(&table, &access)?;
    let visible = |row: &Value| policy.is_none_or(|(column, user)| row[column] == user);
    let mut changes = platform.realtime.changes.subscribe();
    let _seat = platform.realtime.sit(&app, platform.limits.connections)?;
    let next = async {
        loop {
            match changes.recv().await {
                Ok(change) if change.app == app && change.table == table.name && visible(&change.row) => {
                    break Some(change.row);
                }
                Ok(_) | Err(broadcast::error::RecvError::Lagged(_)) => {}
                Err(broadcast::error::RecvError::Closed) => break None,
            }
        }
    };
    let time = Duration::from_secs(wait.seconds.min(LONGEST));
    let row = tokio::time::timeout(time, next).await.ok().flatten();
    Ok(Json(json!({ "row": row })))
}

/// `GET /apps/{app}/realtime`: how many wait.
pub(super) async fn show(State(platform): State<Arc<Platform>>, access: Active) -> Json<Value> {
    let waiting = platform
        .realtime
        .waiting()
        .get(&access.app.id)
        .copied()
        .unwrap_or_default();
    Json(json!({ "connections": waiting, "limit": platform.limits.connections }))
}
