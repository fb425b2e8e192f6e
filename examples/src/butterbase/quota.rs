//! What a plan allows.

use std::time::Duration;

use error_core::{ApiError, dialects::Butterbase};

use crate::Cause;

/// A limit of the plan that is reached.
#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(dialect = Butterbase, category = "Quota", axum)]
pub enum QuotaError {
    /// The app's storage is full; nothing more can be uploaded.
    #[error("The app uses {current} of {limit} bytes of storage")]
    #[api_error(
        code = "QUOTA_STORAGE_EXCEEDED",
        status = 402,
        remediation = "Delete files that are no longer needed, or choose a larger plan.",
        recovery = escalate
    )]
    StorageExceeded {
        /// Bytes that the plan includes.
        #[api_error(detail)]
        limit: u64,
        /// Bytes in use.
        #[api_error(detail)]
        current: u64,
    },

    /// The file is larger than the plan or the bucket takes in one piece.
    #[error("The file has {size} bytes; at most {limit} are taken")]
    #[api_error(
        code = "QUOTA_FILE_SIZE_EXCEEDED",
        status = 413,
        remediation = "Upload the file compressed or in parts of at most details.limit bytes, or choose a larger plan.",
        recovery = correct
    )]
    FileSizeExceeded {
        /// Bytes of the largest file that is taken.
        #[api_error(detail)]
        limit: u64,
        /// Bytes of this one.
        #[api_error(detail)]
        size: u64,
    },

    /// The storage in use could not be determined. The quota itself may be fine.
    #[error("storage quota of app {app_id}: {source}")]
    #[api_error(
        code = "QUOTA_STORAGE_ERROR",
        status = 500,
        message = "The storage quota could not be checked",
        remediation = "Upload again after a moment; the quota is probably not used up. Contact support if it keeps failing.",
        recovery = retry,
        attempts = 3,
        context(request_id)
    )]
    StorageError {
        /// The app whose quota it is.
        app_id: String,
        /// What failed.
        source: Cause,
    },

    /// More requests came in a short time than the endpoint or the app allows.
    #[error("More than {limit} requests in {window_seconds} seconds")]
    #[api_error(
        code = "QUOTA_RATE_LIMIT",
        status = 429,
        remediation = "Wait as long as Retry-After says. Several rows in one request count once.",
        recovery = retry
    )]
    RateLimit {
        /// Requests allowed in the window.
        #[api_error(detail)]
        limit: u32,
        /// Length of the window.
        #[api_error(detail)]
        window_seconds: u64,
        /// Until the next request is taken.
        #[api_error(detail, retry_after)]
        retry_after: Duration,
    },

    /// The plan includes no further table.
    #[error("The plan includes {limit} tables, and the app has {current}")]
    #[api_error(
        code = "QUOTA_TABLE_LIMIT",
        status = 402,
        remediation = "Drop a table that is no longer used, or choose a plan with more of them.",
        recovery = escalate
    )]
    TableLimit {
        /// Tables that the plan includes.
        #[api_error(detail)]
        limit: u32,
        /// Tables that the app has.
        #[api_error(detail)]
        current: u32,
    },

    /// The plan includes no further deployment of a site or function.
    #[error("The plan includes {limit} deployments, and the app has {current}")]
    #[api_error(
        code = "QUOTA_DEPLOYMENT_LIMIT",
        status = 402,
        remediation = "Remove deployments that serve nobody, with delete_app or manage_edge_ssr, or choose a larger plan.",
        recovery = escalate
    )]
    DeploymentLimit {
        /// Deployments that the plan includes.
        #[api_error(detail)]
        limit: u32,
        /// Deployments that the app has.
        #[api_error(detail)]
        current: u32,
    },
}
