//! Butterbase: 51 codes in eleven categories, each with a remediation and a documentation URL.
//!
//! A category is an enum. [`Error`] is what a handler returns: it forwards to them, so that `?` turns any of
//! them into it, and adds the one code that belongs to no category of the caller's, `INTERNAL_ERROR`.

mod auth;
mod external;
mod integration;
mod quota;
mod resource;
mod runtime;
mod schema;
mod state;
mod validation;

use error_core::{ApiError, catalog, dialects::Butterbase};

use crate::Cause;

pub use auth::AuthError;
pub use external::ExternalError;
pub use integration::IntegrationError;
pub use quota::QuotaError;
pub use resource::ResourceError;
pub use runtime::RuntimeError;
pub use schema::SchemaError;
pub use state::StateError;
pub use validation::{Problem, ValidationError};

/// Everything that Butterbase can answer with.
#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(dialect = Butterbase, axum)]
pub enum Error {
    /// The request is malformed, or a constraint refuses its values.
    #[error(transparent)]
    Validation(#[from] ValidationError),

    /// The caller is unknown, or may not do this.
    #[error(transparent)]
    Auth(#[from] AuthError),

    /// What the request is about is not there, or is in the way.
    #[error(transparent)]
    Resource(#[from] ResourceError),

    /// The plan or a rate limit is used up.
    #[error(transparent)]
    Quota(#[from] QuotaError),

    /// What the request is about cannot do this now.
    #[error(transparent)]
    State(#[from] StateError),

    /// A migration or a row policy is refused.
    #[error(transparent)]
    Schema(#[from] SchemaError),

    /// Realtime or a function does not answer.
    #[error(transparent)]
    Runtime(#[from] RuntimeError),

    /// A connected third party cannot be used.
    #[error(transparent)]
    Integration(#[from] IntegrationError),

    /// A system that Butterbase itself depends on failed.
    #[error(transparent)]
    External(#[from] ExternalError),

    /// Something went wrong on the side of the service that no other code describes.
    #[error("internal: {0}")]
    #[api_error(
        code = "INTERNAL_ERROR",
        status = 500,
        message = "Something went wrong on our side",
        remediation = "Send the same request once more. If it fails again, report it with details.request_id.",
        category = "Internal",
        recovery = retry,
        attempts = 1,
        context(request_id),
        fallback
    )]
    Internal(#[source] Cause),
}

catalog! {
    /// The 51 codes of Butterbase.
    pub static CATALOG: [Error] = "catalogs/butterbase/errors.json";
    require: [description, remediation, docs, category, recovery];
}
