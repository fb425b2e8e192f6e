//! Who calls, and what for: from the `Authorization` header and the path of a request.

use std::ops::Deref;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use axum::extract::{FromRequestParts, Path, RawPathParams};
use axum::http::header::AUTHORIZATION;
use axum::http::request::Parts;
use error_core::axum::Checked;
use rusqlite::{OptionalExtension, Transaction};

use super::keys::{self, Key};
use super::platform::Platform;
use super::token;
use crate::butterbase::{AuthError, Error, ResourceError, StateError};

/// The names in a path: of a table, a file, a function or a toolkit in an app.
pub(super) type InApp = Checked<Path<(String, String)>, Error>;

/// The names in a path: of a row in a table, or a tool of a toolkit, in an app.
pub(super) type WithinInApp = Checked<Path<(String, String, String)>, Error>;

/// What a caller may do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// The owner of the app.
    Owner,
    /// A server of the app.
    Service,
    /// Anybody with the app's public key: reading.
    Publishable,
    /// A user of the app.
    EndUser(String),
}

/// An app, as far as requests need it.
#[derive(Clone, Debug)]
pub(super) struct App {
    pub(super) id: String,
    pub(super) owner: String,
    pub(super) paused: bool,
    pub(super) secret: Vec<u8>,
}

/// The owner whose key the request carries.
pub(super) struct Account {
    pub(super) owner: String,
}

/// An app, whatever its state, and the role of the caller in it.
pub(super) struct Access {
    pub(super) app: App,
    pub(super) role: Role,
}

/// [`Access`] to an app that is not paused.
pub(super) struct Active(Access);

impl Deref for Active {
    type Target = Access;

    fn deref(&self) -> &Access {
        &self.0
    }
}

impl Access {
    /// Refuses those who may not change how the app works.
    pub(super) fn manage(&self, action: &'static str) -> Result<(), AuthError> {
        match self.role {
            Role::Owner | Role::Service => Ok(()),
            Role::Publishable | Role::EndUser(_) => Err(AuthError::InsufficientPermissions {
                action,
                required_scope: "service",
            }),
        }
    }

    /// Refuses those who may only read.
    pub(super) fn write(&self, action: &'static str) -> Result<(), AuthError> {
        match self.role {
            Role::Publishable => Err(AuthError::InsufficientPermissions {
                action,
                required_scope: "service",
            }),
            _ => Ok(()),
        }
    }

    /// Whose requests are counted together.
    fn caller(&self) -> String {
        match &self.role {
            Role::Owner => self.app.owner.clone(),
            Role::Service => format!("{}/service", self.app.id),
            Role::Publishable => format!("{}/publishable", self.app.id),
            Role::EndUser(user) => format!("{}/user/{user}", self.app.id),
        }
    }

    /// The end user, where the caller is one.
    pub(super) fn user(&self) -> Option<&str> {
        match &self.role {
            Role::EndUser(user) => Some(user),
            _ => None,
        }
    }
}

impl App {
    /// The app of this id.
    pub(super) fn load(db: &Transaction<'_>, id: &str) -> Result<Self, Error> {
        let found = db
            .query_row(
                "SELECT id, owner, state = 'paused', token_secret FROM app WHERE id = ?1",
                [id],
                |row| {
                    Ok(Self {
                        id: row.get(0)?,
                        owner: row.get(1)?,
                        paused: row.get(2)?,
                        secret: row.get(3)?,
                    })
                },
            )
            .optional()?;
        found.ok_or_else(|| not_found(id))
    }
}

impl FromRequestParts<Arc<Platform>> for Account {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, platform: &Arc<Platform>) -> Result<Self, Error> {
        let token = bearer(parts)?;
        let account = platform.database.read(move |db| account(db, &token)).await?;
        platform.requests.count(&account.owner, false)?;
        Ok(account)
    }
}

impl FromRequestParts<Arc<Platform>> for Access {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, platform: &Arc<Platform>) -> Result<Self, Error> {
        let token = bearer(parts)?;
        let id = app_id(parts, platform).await?;
        let access = platform.database.read(move |db| access(db, &token, &id)).await?;
        // Counted only now: nobody fills the meter with tokens that are made up.
        platform
            .requests
            .count(&access.caller(), access.role == Role::Publishable)?;
        Ok(access)
    }
}

impl FromRequestParts<Arc<Platform>> for Active {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, platform: &Arc<Platform>) -> Result<Self, Error> {
        let access = Access::from_request_parts(parts, platform).await?;
        if access.app.paused {
            return Err(StateError::AppPaused {
                app_id: access.app.id,
            }
            .into());
        }
        Ok(Self(access))
    }
}

/// The token of `Authorization: Bearer …`; the scheme is read in any case (RFC 9110, section 11.1).
fn bearer(parts: &Parts) -> Result<String, AuthError> {
    let header = parts.headers.get(AUTHORIZATION).ok_or(AuthError::Required)?;
    let (scheme, token) = header
        .to_str()
        .ok()
        .and_then(|text| text.split_once(' '))
        .ok_or(AuthError::InvalidToken)?;
    if scheme.eq_ignore_ascii_case("bearer") {
        Ok(token.trim().to_owned())
    } else {
        Err(AuthError::InvalidToken)
    }
}

/// `{app}` of the path.
async fn app_id(parts: &mut Parts, platform: &Arc<Platform>) -> Result<String, Error> {
    let params = RawPathParams::from_request_parts(parts, platform).await;
    let id = params.ok().and_then(|params| {
        params
            .iter()
            .find(|(name, _)| *name == "app")
            .map(|(_, value)| value.to_owned())
    });
    id.ok_or_else(|| not_found(""))
}

/// The owner of an owner's key.
fn account(db: &Transaction<'_>, token: &str) -> Result<Account, Error> {
    let key = Key::find(db, token)?.ok_or(AuthError::InvalidToken)?;
    if key.app.is_some() {
        let action = "managing an account";
        return Err(AuthError::InsufficientPermissions {
            action,
            required_scope: "owner",
        }
        .into());
    }
    Ok(Account { owner: key.owner })
}

/// The role that a token gives in an app. An owner does not learn which apps others have.
fn access(db: &Transaction<'_>, token: &str, id: &str) -> Result<Access, Error> {
    let Some(key) = Key::find(db, token)? else {
        if token.split('.').count() != 3 {
            return Err(AuthError::InvalidToken.into());
        }
        let app = App::load(db, id)?;
        let claims = token::verify(&app.secret, &app.id, token, now())?;
        return Ok(Access {
            app,
            role: Role::EndUser(claims.sub),
        });
    };
    match &key.app {
        Some(own) if own != id => Err(keys::unknown(token).into()),
        Some(_) => Ok(Access {
            app: App::load(db, id)?,
            role: key.role,
        }),
        None => {
            let app = App::load(db, id)?;
            if app.owner == key.owner {
                Ok(Access { app, role: key.role })
            } else {
                Err(not_found(id))
            }
        }
    }
}

/// Seconds since 1970.
pub(super) fn now() -> u64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |time| time.as_secs())
}

fn not_found(id: &str) -> Error {
    ResourceError::AppNotFound {
        app_id: id.to_owned(),
    }
    .into()
}
