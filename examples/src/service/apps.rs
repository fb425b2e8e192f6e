//! Apps: created by owners, paused and resumed; their keys and their users' sessions.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use error_core::axum::Checked;
use rusqlite::Transaction;
use serde::Deserialize;
use serde_json::{Value, json};

use super::access::{self, Access, Account, Active, App};
use super::keys;
use super::platform::Platform;
use super::token::{self, Claims};
use super::{constraint, name};
use crate::butterbase::{Error, ResourceError, StateError, ValidationError};

/// The answer of what creates something.
pub(super) type Created = (StatusCode, Json<Value>);

#[derive(Deserialize)]
pub(super) struct NewApp {
    name: String,
}

/// `POST /apps`
pub(super) async fn create(
    State(platform): State<Arc<Platform>>,
    account: Account,
    Checked(Json(new), _): Checked<Json<NewApp>, Error>,
) -> Result<Created, Error> {
    name::check("app", &new.name)?;
    let id = new.name;
    let app = json!({ "id": id, "state": "active" });
    let insert = move |db: &Transaction<'_>| match db.execute(
        "INSERT INTO app (id, owner) VALUES (?1, ?2)",
        (&id, account.owner),
    ) {
        Ok(_) => Ok(()),
        Err(error) if constraint::is_taken(&error) => {
            Err(ResourceError::AlreadyExists { kind: "app", id }.into())
        }
        Err(error) => Err(error.into()),
    };
    platform.database.write(insert).await?;
    Ok((StatusCode::CREATED, Json(app)))
}

/// `GET /apps`
pub(super) async fn list(
    State(platform): State<Arc<Platform>>,
    account: Account,
) -> Result<Json<Value>, Error> {
    let select = move |db: &Transaction<'_>| {
        let mut statement = db.prepare("SELECT id FROM app WHERE owner = ?1 ORDER BY id")?;
        let ids = statement.query_map([account.owner], |row| row.get::<_, String>(0))?;
        Ok(ids.collect::<Result<Vec<_>, _>>()?)
    };
    Ok(Json(json!({ "apps": platform.database.read(select).await? })))
}

/// `GET /apps/{app}`
pub(super) async fn show(access: Access) -> Json<Value> {
    let state = if access.app.paused { "paused" } else { "active" };
    Json(json!({ "id": access.app.id, "owner": access.app.owner, "state": state }))
}

/// `POST /apps/{app}/pause`
pub(super) async fn pause(platform: State<Arc<Platform>>, access: Access) -> Result<Json<Value>, Error> {
    change_state(&platform, access, "active", "paused").await
}

/// `POST /apps/{app}/resume`
pub(super) async fn resume(platform: State<Arc<Platform>>, access: Access) -> Result<Json<Value>, Error> {
    change_state(&platform, access, "paused", "active").await
}

/// The statement decides, not what was read before it: two requests cannot both pause an app.
async fn change_state(
    platform: &Platform,
    access: Access,
    from: &'static str,
    to: &'static str,
) -> Result<Json<Value>, Error> {
    access.manage("changing the state of an app")?;
    let App { id, .. } = access.app;
    let answer = json!({ "id": id, "state": to });
    let update = move |db: &Transaction<'_>| {
        let sql = "UPDATE app SET state = ?3 WHERE id = ?1 AND state = ?2";
        if db.execute(sql, (&id, from, to))? == 1 {
            return Ok(());
        }
        let (actual, expected) = (to.to_owned(), from.to_owned());
        Err(StateError::InvalidTransition {
            resource: format!("app {id}"),
            actual,
            expected,
        }
        .into())
    };
    platform.database.write(update).await?;
    Ok(Json(answer))
}

#[derive(Deserialize)]
pub(super) struct NewKey {
    role: KeyRole,
}

/// The roles of keys that belong to an app.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum KeyRole {
    Service,
    Publishable,
}

/// `POST /apps/{app}/keys`: the key is shown once; its hash is what stays.
pub(super) async fn create_key(
    State(platform): State<Arc<Platform>>,
    access: Active,
    Checked(Json(new), _): Checked<Json<NewKey>, Error>,
) -> Result<Created, Error> {
    access.manage("creating keys")?;
    let (role, prefix) = match new.role {
        KeyRole::Service => ("service", "bb_sk_"),
        KeyRole::Publishable => ("publishable", "bb_pk_"),
    };
    let App { id, owner, .. } = access.app.clone();
    let insert = move |db: &Transaction<'_>| Ok(keys::create(db, prefix, role, &owner, Some(&id))?);
    let key = platform.database.write(insert).await?;
    Ok((StatusCode::CREATED, Json(json!({ "role": role, "key": key }))))
}

#[derive(Deserialize)]
pub(super) struct NewSession {
    user: String,
    /// Seconds until the token expires.
    expires_in: u64,
}

/// `POST /apps/{app}/sessions`: a server of the app signs one of its users in.
pub(super) async fn create_session(
    access: Active,
    Checked(Json(new), _): Checked<Json<NewSession>, Error>,
) -> Result<Created, Error> {
    access.manage("signing users in")?;
    if new.user.is_empty() {
        return Err(ValidationError::MissingField {
            field: "user".to_owned(),
        }
        .into());
    }
    let exp = access::now().saturating_add(new.expires_in);
    let claims = Claims {
        sub: new.user,
        aud: access.app.id.clone(),
        exp,
    };
    let token = token::issue(&access.app.secret, &claims)?;
    Ok((StatusCode::CREATED, Json(json!({ "token": token }))))
}
