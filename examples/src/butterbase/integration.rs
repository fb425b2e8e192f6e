//! Third parties that an app is connected to.

use std::time::Duration;

use error_core::{ApiError, dialects::Butterbase};

use crate::Cause;

/// A connected service that cannot be used.
#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(dialect = Butterbase, category = "Integration", axum)]
pub enum IntegrationError {
    /// Nobody has set up integrations for the app.
    #[error("This app has no integrations yet")]
    #[api_error(
        code = "INTEGRATIONS_NOT_CONFIGURED",
        status = 400,
        remediation = "Set them up with configure_integration, then connect the toolkit you need.",
        recovery = correct
    )]
    NotConfigured,

    /// The app has integrations, but not this one.
    #[error("This app does not use the toolkit {toolkit:?}")]
    #[api_error(
        code = "INTEGRATIONS_TOOLKIT_NOT_ENABLED",
        status = 400,
        remediation = "Enable it with configure_integration before you call one of its tools.",
        recovery = correct
    )]
    ToolkitNotEnabled {
        /// `slack`, `github`.
        #[api_error(detail)]
        toolkit: String,
    },

    /// The end user never connected an account with the toolkit, or disconnected it.
    #[error("The user has no {toolkit:?} account connected")]
    #[api_error(
        code = "INTEGRATIONS_NOT_CONNECTED",
        status = 400,
        remediation = "Let the user connect an account through manage_oauth, and then repeat the action.",
        recovery = escalate
    )]
    NotConnected {
        /// `slack`, `github`.
        #[api_error(detail)]
        toolkit: String,
    },

    /// The account is connected, but its consent ran out and could not be renewed.
    #[error("The connection to {toolkit:?} has expired")]
    #[api_error(
        code = "INTEGRATIONS_CONNECTION_EXPIRED",
        status = 401,
        remediation = "Ask the user for consent once more; that creates a fresh connection.",
        recovery = escalate
    )]
    ConnectionExpired {
        /// `slack`, `github`.
        #[api_error(detail)]
        toolkit: String,
    },

    /// The third party answered the call with an error.
    #[error("{toolkit}.{tool}: {source}")]
    #[api_error(
        code = "INTEGRATIONS_EXECUTION_FAILED",
        status = 502,
        message = "The connected service refused the call",
        remediation = "Compare details.provider_status with the provider's reference: wrong arguments, a scope that the \
                       connection lacks, or its own rate limit.",
        recovery = correct
    )]
    ExecutionFailed {
        /// `slack`, `github`.
        #[api_error(detail)]
        toolkit: String,
        /// The tool that was called.
        #[api_error(detail)]
        tool: String,
        /// Status of the provider's answer, where there was one.
        #[api_error(detail)]
        provider_status: Option<u16>,
        /// What the provider said.
        source: Cause,
    },

    /// The app or the user has made all calls of this period.
    #[error("All {limit} calls of integrations in this period are used")]
    #[api_error(
        code = "INTEGRATIONS_QUOTA_EXCEEDED",
        status = 429,
        remediation = "Wait for the next period, which Retry-After counts down to, or choose a larger plan.",
        recovery = retry
    )]
    QuotaExceeded {
        /// Calls in a period.
        #[api_error(detail)]
        limit: u32,
        /// Until the next period.
        #[api_error(detail, retry_after)]
        retry_after: Duration,
    },
}
