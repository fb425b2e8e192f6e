//! Which request goes where.

use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, patch, post, put};
use error_core::layer::ErrorLayer;

use super::limits::LARGEST_FILE;
use super::platform::Platform;
use super::{apps, dialects, files, functions, integrations, realtime, refusal, rows, tables};
use crate::butterbase::Error;

/// The service. What no route answers, and what axum answers itself, goes through the layer as well.
pub(super) fn all(platform: Arc<Platform>) -> Router {
    Router::new()
        .route("/apps", get(apps::list).post(apps::create))
        .route("/apps/{app}", get(apps::show))
        .route("/apps/{app}/pause", post(apps::pause))
        .route("/apps/{app}/resume", post(apps::resume))
        .route("/apps/{app}/keys", post(apps::create_key))
        .route("/apps/{app}/sessions", post(apps::create_session))
        .route("/apps/{app}/tables", post(tables::create))
        .route(
            "/apps/{app}/tables/{table}",
            get(tables::show).patch(tables::migrate),
        )
        .route("/apps/{app}/tables/{table}/policy", put(tables::set_policy))
        .route(
            "/apps/{app}/tables/{table}/rows",
            get(rows::list).post(rows::insert),
        )
        .route(
            "/apps/{app}/tables/{table}/rows/{id}",
            patch(rows::update).get(rows::show).delete(rows::delete),
        )
        .route("/apps/{app}/tables/{table}/changes", get(realtime::changes))
        .route("/apps/{app}/realtime", get(realtime::show))
        .route("/apps/{app}/functions", post(functions::deploy))
        .route("/apps/{app}/functions/{name}/run", post(functions::run))
        .route("/apps/{app}/integrations", put(integrations::configure))
        .route(
            "/apps/{app}/integrations/{toolkit}/account",
            post(integrations::connect),
        )
        .route(
            "/apps/{app}/integrations/{toolkit}/tools/{tool}",
            post(integrations::call),
        )
        .route("/apps/{app}/files/{name}", put(files::put).get(files::get))
        .merge(dialects::routes())
        .layer(DefaultBodyLimit::max(LARGEST_FILE))
        .layer(ErrorLayer::<Error>::new().with_context(refusal::with_content_length))
        .with_state(platform)
}
