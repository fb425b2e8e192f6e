//! What comes back over HTTP from a service on axum: its own errors, and axum's in the same shape.

mod client;
mod context;
mod errors;
mod input;
mod negotiate;
mod record;
mod refused;
mod service;
mod types;
mod untouched;

use error_core::layer::ErrorLayer;

use client::Server;
use errors::StoreError;

/// The service with the layer around its routes.
fn serve() -> Server {
    Server::start(service::routes().layer(ErrorLayer::<StoreError>::new()))
}
