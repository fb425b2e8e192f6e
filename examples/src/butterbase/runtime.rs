//! Live connections and functions.

use std::time::Duration;

use error_core::{ApiError, dialects::Butterbase};

/// A running part of an app that does not answer.
#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(dialect = Butterbase, axum)]
pub enum RuntimeError {
    /// Nobody turned on live changes for the app or the table.
    #[error("Realtime is off for {table:?}")]
    #[api_error(
        code = "REALTIME_NOT_CONFIGURED",
        status = 400,
        remediation = "Turn it on for this table with manage_realtime, then subscribe.",
        category = "Realtime",
        recovery = correct
    )]
    RealtimeNotConfigured {
        /// The table that was subscribed to.
        #[api_error(detail)]
        table: String,
    },

    /// As many clients are connected as the plan includes.
    #[error("All {limit} realtime connections are in use")]
    #[api_error(
        code = "REALTIME_CONNECTION_LIMIT",
        status = 429,
        remediation = "Close connections that are idle or let clients share one, then connect again. Larger plans have more.",
        category = "Realtime",
        recovery = retry,
        retry_after = 30
    )]
    RealtimeConnectionLimit {
        /// Connections that the plan includes.
        #[api_error(detail)]
        limit: u32,
    },

    /// The function did not finish in its time and was stopped.
    #[error("function {function} ran for {after:?}")]
    #[api_error(
        code = "FUNCTION_TIMEOUT",
        status = 504,
        message = "The function did not finish in time",
        remediation = "Make the function do less in one call, or start what takes long as a job of its own. Plans differ in the limit.",
        category = "Function",
        recovery = escalate
    )]
    FunctionTimeout {
        /// Its name.
        #[api_error(detail)]
        function: String,
        /// Seconds that it is given.
        #[api_error(detail)]
        limit_seconds: u64,
        /// Time until it was stopped.
        after: Duration,
    },
}
