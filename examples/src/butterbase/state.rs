//! Requests that come at the wrong moment.

use error_core::{ApiError, dialects::Butterbase};

/// Something that exists, but cannot do this now.
#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(dialect = Butterbase, category = "State", axum)]
pub enum StateError {
    /// No way leads from the present state to the one that was asked for.
    #[error("{resource} is {actual}, not {expected}")]
    #[api_error(
        code = "STATE_INVALID_TRANSITION",
        status = 409,
        remediation = "Bring it from details.actual to details.expected first, or leave it: it may be where you want it.",
        recovery = correct
    )]
    InvalidTransition {
        /// What was to change: `app shop`.
        #[api_error(detail)]
        resource: String,
        /// The state that it is in.
        #[api_error(detail)]
        actual: String,
        /// The state from which this would be possible.
        #[api_error(detail)]
        expected: String,
    },

    /// Something else has to be set up before this can be done.
    #[error("{step} has to be done first")]
    #[api_error(
        code = "STATE_PREREQUISITE_MISSING",
        status = 409,
        remediation = "Do what details.step says, then send this request again.",
        recovery = correct
    )]
    PrerequisiteMissing {
        /// What is missing: `Declaring the table`.
        #[api_error(detail)]
        step: String,
    },

    /// The app is paused: it keeps its data and takes no requests.
    #[error("The app {app_id:?} is paused")]
    #[api_error(
        code = "APP_PAUSED",
        status = 423,
        remediation = "Resume the app, by its resume action or in the dashboard. Its storage is billed meanwhile.",
        recovery = escalate
    )]
    AppPaused {
        /// The paused app.
        #[api_error(detail)]
        app_id: String,
    },
}
