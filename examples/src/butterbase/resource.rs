//! What a request is about.

use error_core::{ApiError, dialects::Butterbase};

/// Something that is not there, or is in the way.
#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(dialect = Butterbase, category = "Resource", axum)]
pub enum ResourceError {
    /// There is no such thing, or the caller may not see it.
    #[error("There is no {kind} {id:?}")]
    #[api_error(
        code = "RESOURCE_NOT_FOUND",
        status = 404,
        remediation = "List what exists with the list_* tool of its kind, and use an identifier from there.",
        recovery = correct
    )]
    NotFound {
        /// What was looked for: `row`, `function`, `route`.
        #[api_error(detail)]
        kind: &'static str,
        /// The identifier that leads nowhere.
        #[api_error(detail)]
        id: String,
    },

    /// The caller has no app of this id.
    #[error("There is no app {app_id:?}")]
    #[api_error(
        code = "APP_NOT_FOUND",
        status = 404,
        remediation = "Call list_apps for the ids of your apps: short words, not UUIDs.",
        recovery = correct
    )]
    AppNotFound {
        /// The id that leads nowhere.
        #[api_error(detail)]
        app_id: String,
    },

    /// What is to be created is there already.
    #[error("The {kind} {id:?} exists already")]
    #[api_error(
        code = "RESOURCE_ALREADY_EXISTS",
        status = 409,
        remediation = "Use or update the one that exists, or create it under another identifier.",
        recovery = correct
    )]
    AlreadyExists {
        /// What was to be created.
        #[api_error(detail)]
        kind: &'static str,
        /// The identifier that is taken.
        #[api_error(detail)]
        id: String,
    },

    /// Somebody else changed it in the meantime, or it is not in the state that the request assumes.
    #[error("The {kind} {id:?} has changed since it was read")]
    #[api_error(
        code = "RESOURCE_CONFLICT",
        status = 409,
        remediation = "Read it again, apply the change to what is there now, and send the request anew.",
        recovery = correct
    )]
    Conflict {
        /// What was to be changed.
        #[api_error(detail)]
        kind: &'static str,
        /// Its identifier.
        #[api_error(detail)]
        id: String,
    },
}
