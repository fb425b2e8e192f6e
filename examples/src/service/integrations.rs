//! Integrations: services of third parties that an app calls for its users.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use error_core::axum::Checked;
use rusqlite::{OptionalExtension, Transaction};
use serde::Deserialize;
use serde_json::{Value, json};

use super::access::{self, Active, InApp, WithinInApp};
use super::apps::Created;
use super::outbound;
use super::platform::Platform;
use crate::butterbase::{AuthError, Error, IntegrationError};

#[derive(Deserialize)]
pub(super) struct Configuration {
    /// The URL of each toolkit's tools.
    toolkits: BTreeMap<String, String>,
}

/// `PUT /apps/{app}/integrations`
pub(super) async fn configure(
    State(platform): State<Arc<Platform>>,
    access: Active,
    Checked(Json(new), _): Checked<Json<Configuration>, Error>,
) -> Result<Json<Value>, Error> {
    access.manage("configuring integrations")?;
    let app = access.app.id.clone();
    let names = json!({ "toolkits": new.toolkits.keys().collect::<Vec<_>>() });
    let store = move |db: &Transaction<'_>| {
        for (name, url) in &new.toolkits {
            db.execute(
                "INSERT INTO toolkit (app, name, url) VALUES (?1, ?2, ?3)
                 ON CONFLICT (app, name) DO UPDATE SET url = excluded.url",
                (&app, name, url),
            )?;
        }
        Ok(())
    };
    platform.database.write(store).await?;
    Ok(Json(names))
}

#[derive(Deserialize)]
pub(super) struct Consent {
    /// Seconds until the consent runs out.
    expires_in: u64,
}

/// `POST /apps/{app}/integrations/{toolkit}/account`: the end user connects an account.
pub(super) async fn connect(
    State(platform): State<Arc<Platform>>,
    access: Active,
    Checked(Path((app, toolkit)), _): InApp,
    Checked(Json(consent), _): Checked<Json<Consent>, Error>,
) -> Result<Created, Error> {
    let user = user(&access)?;
    let expires = i64::try_from(access::now().saturating_add(consent.expires_in)).unwrap_or(i64::MAX);
    let answer = json!({ "toolkit": toolkit, "user": user });
    let store = move |db: &Transaction<'_>| {
        url(db, &app, &toolkit)?;
        db.execute(
            "INSERT INTO account (app, toolkit, user, expires) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (app, toolkit, user) DO UPDATE SET expires = excluded.expires",
            (app, toolkit, user, expires),
        )?;
        Ok(())
    };
    platform.database.write(store).await?;
    Ok((StatusCode::CREATED, Json(answer)))
}

/// `POST /apps/{app}/integrations/{toolkit}/tools/{tool}`: calls a tool with the end user's account.
pub(super) async fn call(
    State(platform): State<Arc<Platform>>,
    access: Active,
    Checked(Path((app, toolkit, tool)), _): WithinInApp,
    Checked(arguments, _): Checked<String, Error>,
) -> Result<Json<Value>, Error> {
    let user = user(&access)?;
    let (id, name) = (app.clone(), toolkit.clone());
    let select = move |db: &Transaction<'_>| ready(db, &id, &name, &user);
    let url = platform.database.read(select).await?;
    platform
        .integration_calls
        .count(&app)
        .map_err(|full| IntegrationError::QuotaExceeded {
            limit: full.limit,
            retry_after: full.retry_after,
        })?;
    let status = outbound::post(format!("{url}/{tool}"), arguments).await?;
    if !(200..300).contains(&status) {
        let source = format!("{url} answered with {status}").into();
        let provider_status = Some(status);
        return Err(IntegrationError::ExecutionFailed {
            toolkit,
            tool,
            provider_status,
            source,
        }
        .into());
    }
    Ok(Json(json!({ "status": status })))
}

/// The URL of a toolkit that is enabled and whose account can be used.
fn ready(db: &Transaction<'_>, app: &str, toolkit: &str, user: &str) -> Result<String, Error> {
    let url = url(db, app, toolkit)?;
    let sql = "SELECT expires FROM account WHERE app = ?1 AND toolkit = ?2 AND user = ?3";
    let expires: Option<u64> = db
        .query_row(sql, (app, toolkit, user), |row| row.get(0))
        .optional()?;
    match expires {
        Some(expires) if expires > access::now() => Ok(url),
        Some(_) => Err(IntegrationError::ConnectionExpired {
            toolkit: toolkit.to_owned(),
        }
        .into()),
        None => Err(IntegrationError::NotConnected {
            toolkit: toolkit.to_owned(),
        }
        .into()),
    }
}

/// The URL of a toolkit that is enabled.
fn url(db: &Transaction<'_>, app: &str, toolkit: &str) -> Result<String, Error> {
    let sql = "SELECT url FROM toolkit WHERE app = ?1 AND name = ?2";
    if let Some(url) = db.query_row(sql, (app, toolkit), |row| row.get(0)).optional()? {
        return Ok(url);
    }
    let count = "SELECT count(*) FROM toolkit WHERE app = ?1";
    let any: u32 = db.query_row(count, [app], |row| row.get(0))?;
    Err(match any {
        0 => IntegrationError::NotConfigured.into(),
        _ => IntegrationError::ToolkitNotEnabled {
            toolkit: toolkit.to_owned(),
        }
        .into(),
    })
}

/// Accounts belong to end users.
fn user(access: &Active) -> Result<String, AuthError> {
    access
        .user()
        .map(str::to_owned)
        .ok_or(AuthError::InsufficientPermissions {
            action: "using a connected account",
            required_scope: "end_user",
        })
}
