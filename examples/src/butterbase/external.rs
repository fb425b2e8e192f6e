//! Systems that the service itself depends on.

use error_core::{ApiError, dialects::Butterbase};

use crate::Cause;

/// A system beneath the service that failed. What it said stays in the log.
#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(dialect = Butterbase, category = "External-system", axum)]
pub enum ExternalError {
    /// The file storage answered in a way that nobody foresaw.
    #[error("storage: {0}")]
    #[api_error(
        code = "S3_ERROR",
        status = 502,
        message = "The file storage failed",
        remediation = "Try again with growing pauses; your request is not the cause. Contact support if it goes on.",
        recovery = retry,
        attempts = 3
    )]
    Storage(#[source] Cause),

    /// The provider of the file storage could not be reached, or refused the call.
    #[error("{operation} at the storage provider: {source}")]
    #[api_error(
        code = "EXTERNAL_S3_ERROR",
        status = 502,
        message = "The provider of the file storage did not do as asked",
        remediation = "Try again with pauses that double. If it keeps failing, give support details.request_id.",
        recovery = retry,
        attempts = 3,
        context(request_id)
    )]
    StorageProvider {
        /// `put`, `get`, `delete`.
        #[api_error(detail)]
        operation: &'static str,
        /// What failed.
        source: Cause,
    },

    /// The database failed in a way that is no constraint's and no value's fault.
    #[error("database: {0}")]
    #[api_error(
        code = "EXTERNAL_DB_ERROR",
        status = 502,
        message = "The database did not do as asked",
        remediation = "Try once more. If that fails too, the status page tells of incidents.",
        recovery = retry,
        attempts = 1
    )]
    Database(#[source] Cause),

    /// A service beyond ours could not be reached over the network.
    #[error("{host}: {source}")]
    #[api_error(
        code = "EXTERNAL_NETWORK_ERROR",
        status = 502,
        message = "A service beyond ours could not be reached",
        remediation = "Try again after a pause. If details.host is yours, see that it is up and that its certificate is valid.",
        recovery = retry,
        attempts = 3
    )]
    Network {
        /// The host that was called.
        #[api_error(detail)]
        host: String,
        /// What failed.
        source: Cause,
    },

    /// Cloudflare's API answered with an error.
    #[error("Cloudflare: {source}")]
    #[api_error(
        code = "EXTERNAL_CLOUDFLARE_ERROR",
        status = 502,
        message = "Cloudflare did not do as asked",
        remediation = "Look up details.cloudflare_code: some pass when tried again, a limit of the account does not.",
        recovery = retry,
        attempts = 3
    )]
    Cloudflare {
        /// The code in its answer, where there was one.
        #[api_error(detail)]
        cloudflare_code: Option<u32>,
        /// What failed.
        source: Cause,
    },
}
