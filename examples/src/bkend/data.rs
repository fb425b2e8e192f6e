//! `data/…`, `file/…` and `common/…`: tables, records and files.

use std::time::Duration;

use error_core::{ApiError, dialects::Bkend};

/// What the modules for data and files answer with.
#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(dialect = Bkend, category = "data", axum)]
pub enum DataError {
    /// The record does not meet the table's schema.
    #[error("{field:?} {problem}")]
    #[api_error(
        code = "data/validation-error",
        remediation = "Send every required field, each with a value of its column's type.",
        recovery = correct
    )]
    Validation {
        /// The first field that does not fit.
        field: String,
        /// Continues the sentence: `is required`.
        problem: String,
    },

    /// The row policies do not give the caller this operation.
    #[error("You may not {operation} records of {table:?}")]
    #[api_error(
        code = "data/permission-denied",
        remediation = "See what the table's permissions give to your user group.",
        recovery = escalate
    )]
    PermissionDenied {
        /// `create`, `read`, `update`, `delete`.
        operation: &'static str,
        /// The table.
        table: String,
    },

    /// The table belongs to bkend itself.
    #[error("{table:?} is a table of the system")]
    #[api_error(
        code = "data/system-table-access",
        status = 403,
        remediation = "Call with a secret key; no other credentials reach system tables.",
        recovery = correct
    )]
    SystemTableAccess {
        /// The table.
        table: String,
    },

    /// The API key was made for other operations than this one.
    #[error("The key's scope does not include {scope}")]
    #[api_error(
        code = "data/scope-insufficient",
        status = 403,
        remediation = "Use a key of that scope, or have one made.",
        recovery = escalate
    )]
    ScopeInsufficient {
        /// The scope that the operation needs.
        scope: &'static str,
    },

    /// No table has this name.
    #[error("There is no table {table:?}")]
    #[api_error(
        code = "data/table-not-found",
        remediation = "Look at the spelling: posts and Posts are two tables.",
        recovery = correct
    )]
    TableNotFound {
        /// The name that leads nowhere.
        table: String,
    },

    /// No record of the table has this id.
    #[error("There is no record {id:?}")]
    #[api_error(
        code = "data/not-found",
        remediation = "List the table's records to find the id.",
        recovery = correct
    )]
    NotFound {
        /// The id that leads nowhere.
        id: String,
    },

    /// The key names an environment that does not exist.
    #[error("The environment of this key does not exist")]
    #[api_error(
        code = "data/environment-not-found",
        remediation = "Take the key of the environment that you mean: dev, staging and prod have one each.",
        recovery = correct
    )]
    EnvironmentNotFound,

    /// An index that allows each value once has this one already.
    #[error("Another record has this {column:?}")]
    #[api_error(
        code = "data/duplicate-value",
        status = 409,
        remediation = "Send a value that no other record of the table has.",
        recovery = correct
    )]
    DuplicateValue {
        /// The column of the index.
        column: String,
    },

    /// The project calls the API more often than its plan allows.
    #[error("More than {limit} calls a minute")]
    #[api_error(
        code = "data/rate-limit-exceeded",
        remediation = "Wait as long as Retry-After says; call less often from then on, or choose a larger plan.",
        recovery = retry
    )]
    RateLimitExceeded {
        /// Calls in a minute.
        limit: u32,
        /// Until the next call is taken.
        #[api_error(retry_after)]
        retry_after: Duration,
    },

    /// The file exists, and the caller may not have it.
    #[error("You may not read this file")]
    #[api_error(
        code = "file/access-denied",
        remediation = "See who the file is shared with, and ask its owner.",
        category = "file",
        recovery = escalate
    )]
    FileAccessDenied,

    /// No file has this id.
    #[error("There is no file {id:?}")]
    #[api_error(
        code = "file/not-found",
        remediation = "List the files to find the id; the file may have been deleted.",
        category = "file",
        recovery = correct
    )]
    FileNotFound {
        /// The id that leads nowhere.
        id: String,
    },

    /// A parameter that several modules share is missing or has no valid value.
    #[error("The parameter {parameter:?} is missing or not valid")]
    #[api_error(
        code = "common/invalid-parameters",
        remediation = "Send all required parameters, each in the form that the reference shows.",
        category = "common",
        recovery = correct
    )]
    InvalidParameters {
        /// The first that does not fit.
        parameter: String,
    },
}
