//! The same service answering in four other shapes.
//!
//! The handlers are those of the platform; what differs is the type of the error that they return. A file here
//! is the way from [`butterbase::Error`](Error) to the enum of another API.

mod bkend;
mod bkend_flat;
mod butverify;
mod schema_stack;

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::State;
use axum::response::IntoResponse;
use axum::routing::{get, post, put};
use axum::{Json, Router};
use error_core::axum::Checked;
use error_core::layer::ErrorLayer;
use error_core::{Answer, Refusal};
use serde_json::{Map, Value};

pub use bkend::Error as BkendError;
pub use bkend_flat::Error as BkendFlatError;

use super::access::{Active, InApp, WithinInApp};
use super::apps::Created;
use super::platform::Platform;
use super::{files, rows};
use crate::butterbase::Error;

/// `/bkend/shop/tables/orders/rows`, and the same below the names of the others.
pub(super) fn routes() -> Router<Arc<Platform>> {
    Router::new()
        .nest("/bkend", routes_in::<bkend::Error>())
        .nest("/bkend-flat", routes_in::<bkend_flat::Error>())
        .nest("/butverify", routes_in::<crate::butverify::Error>())
        .nest("/schemastack", routes_in::<crate::schema_stack::Error>())
}

/// The errors of another API.
trait Translated: Answer + From<Refusal> + IntoResponse + Send + 'static {
    /// The error that says the same; `sent` is the body of the request.
    fn translated(error: Error, sent: &Sent) -> Self;
}

/// The members of a body.
type Sent = Map<String, Value>;

/// Rows and files, with errors of the type `E`.
fn routes_in<E: Translated>() -> Router<Arc<Platform>> {
    Router::new()
        .route("/{app}/tables/{table}/rows", post(insert::<E>))
        .route("/{app}/tables/{table}/rows/{id}", get(show::<E>))
        .route("/{app}/files/{name}", put(upload::<E>))
        .layer(ErrorLayer::<E>::new())
}

/// What an extractor of the platform gave, or why it refused.
type Tried<X> = Result<X, Error>;

async fn insert<E: Translated>(
    platform: State<Arc<Platform>>,
    access: Tried<Active>,
    path: Tried<InApp>,
    body: Tried<Checked<Json<Sent>, Error>>,
) -> Result<Created, E> {
    let sent = body.as_ref().map(|body| body.0.0.clone()).unwrap_or_default();
    let answer = async { rows::insert(platform, access?, path?, body?).await }.await;
    answer.map_err(|error| E::translated(error, &sent))
}

async fn show<E: Translated>(
    platform: State<Arc<Platform>>,
    access: Tried<Active>,
    path: Tried<WithinInApp>,
) -> Result<Json<Value>, E> {
    let answer = async { rows::show(platform, access?, path?).await }.await;
    answer.map_err(|error| E::translated(error, &Sent::new()))
}

async fn upload<E: Translated>(
    platform: State<Arc<Platform>>,
    access: Tried<Active>,
    path: Tried<InApp>,
    body: Tried<Checked<Bytes, Error>>,
) -> Result<Created, E> {
    let answer = async { files::put(platform, access?, path?, body?).await }.await;
    answer.map_err(|error| E::translated(error, &Sent::new()))
}

/// An operation on rows, in the words of the other APIs.
fn verb(operation: &str) -> &'static str {
    match operation {
        "insert" => "create",
        "update" => "update",
        "delete" => "delete",
        _ => "read",
    }
}
