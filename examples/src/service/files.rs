//! Files of an app.

use std::sync::Arc;

use axum::Json;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use error_core::axum::Checked;
use serde_json::json;

use super::access::{Active, InApp};
use super::apps::Created;
use super::database::off_the_loop;
use super::platform::Platform;
use super::storage;
use crate::butterbase::Error;

/// `PUT /apps/{app}/files/{name}`: the body is the file.
pub(super) async fn put(
    State(platform): State<Arc<Platform>>,
    access: Active,
    Checked(Path((app, name)), _): InApp,
    Checked(content, _): Checked<Bytes, Error>,
) -> Result<Created, Error> {
    access.write("uploading files")?;
    storage::check_name(&name)?;
    let (storage, plan) = (platform.storage.clone(), platform.limits.storage);
    let answer = json!({ "name": name, "size": content.len() });
    off_the_loop(move || storage.put(&app, &name, &content, plan)).await?;
    Ok((StatusCode::CREATED, Json(answer)))
}

/// `GET /apps/{app}/files/{name}`
pub(super) async fn get(
    State(platform): State<Arc<Platform>>,
    _access: Active,
    Checked(Path((app, name)), _): InApp,
) -> Result<Vec<u8>, Error> {
    storage::check_name(&name)?;
    let storage = platform.storage.clone();
    off_the_loop(move || storage.get(&app, &name)).await
}
