//! bkend's page of common error codes: 18 codes in a flat body, `{"error": CODE, "message": TEXT}`.
//!
//! The page gives a status 500 without a code of its own, and a body of this shape cannot do without one. So there
//! is no variant for it here: a code that the page does not list would be one that its clients cannot know. A
//! service that needs to report its own failures declares them in an enum beside this one, with a code of its own
//! choice, and has that code documented.

use std::time::Duration;

use error_core::{ApiError, catalog, dialects::BkendFlat};

/// What the page lists, by status.
#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(dialect = BkendFlat, challenge = "ApiKey realm=\"bkend\"", axum)]
pub enum Error {
    /// A parameter is missing or has the wrong type.
    #[error("The parameter {parameter:?} {problem}")]
    #[api_error(
        code = "VALIDATION_ERROR",
        status = 400,
        remediation = "Compare the body with the fields that the endpoint requires, and their types.",
        category = "Bad request",
        recovery = correct
    )]
    Validation {
        /// In dots.
        parameter: String,
        /// Continues the sentence: `is missing`.
        problem: String,
    },

    /// The column is to have a type that there is none of.
    #[error("{column_type:?} is no type of a column")]
    #[api_error(
        code = "INVALID_COLUMN_TYPE",
        status = 400,
        remediation = "Take one of String, Number, Boolean, Date, Array, Object, Mixed.",
        category = "Bad request",
        recovery = correct
    )]
    InvalidColumnType {
        /// As it was sent.
        column_type: String,
    },

    /// A filter of the query cannot be read.
    #[error("The filter on {column:?} cannot be read")]
    #[api_error(
        code = "INVALID_FILTER",
        status = 400,
        remediation = "Use only operators that the reference lists, each with a value of the column's type.",
        category = "Bad request",
        recovery = correct
    )]
    InvalidFilter {
        /// The column that it is on.
        column: String,
    },

    /// The request carries no key.
    #[error("No API key was sent")]
    #[api_error(
        code = "UNAUTHORIZED",
        status = 401,
        remediation = "Send your key in the header X-API-Key.",
        category = "Unauthorized",
        recovery = correct
    )]
    Unauthorized,

    /// The access token was valid once.
    #[error("The access token has expired")]
    #[api_error(
        code = "TOKEN_EXPIRED",
        status = 401,
        remediation = "Exchange the refresh token for a new access token and send the request again.",
        category = "Unauthorized",
        recovery = correct
    )]
    TokenExpired,

    /// The token is neither a key nor a JWT.
    #[error("The token cannot be read")]
    #[api_error(
        code = "INVALID_TOKEN",
        status = 401,
        remediation = "Send the whole value: a key that begins with pk_ or sk_, or a JWT.",
        category = "Unauthorized",
        recovery = correct
    )]
    InvalidToken,

    /// The key was withdrawn.
    #[error("The API key was revoked")]
    #[api_error(
        code = "TOKEN_REVOKED",
        status = 401,
        remediation = "Create a new key and replace the revoked one wherever it is in use.",
        category = "Unauthorized",
        recovery = escalate
    )]
    TokenRevoked,

    /// The row policies do not give the caller this operation.
    #[error("You may not {operation} rows of {table:?}")]
    #[api_error(
        code = "PERMISSION_DENIED",
        status = 403,
        remediation = "See what the table's permissions give to your user group, and have them changed if that is meant.",
        category = "Forbidden",
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
        code = "SYSTEM_TABLE_ACCESS",
        status = 403,
        remediation = "Call with a secret key; no publishable key reaches system tables.",
        category = "Forbidden",
        recovery = correct
    )]
    SystemTableAccess {
        /// The table.
        table: String,
    },

    /// No table has this name.
    #[error("There is no table {table:?}")]
    #[api_error(
        code = "TABLE_NOT_FOUND",
        status = 404,
        remediation = "Look at the spelling: posts and Posts are two tables.",
        category = "Not found",
        recovery = correct
    )]
    TableNotFound {
        /// The name that leads nowhere.
        table: String,
    },

    /// No record of the table has this id.
    #[error("{table:?} has no record {id:?}")]
    #[api_error(
        code = "RECORD_NOT_FOUND",
        status = 404,
        remediation = "List the table's records to find the id; the record may have been deleted.",
        category = "Not found",
        recovery = correct
    )]
    RecordNotFound {
        /// The table.
        table: String,
        /// The id that leads nowhere.
        id: String,
    },

    /// The key names a project that does not exist.
    #[error("The project of this key does not exist")]
    #[api_error(
        code = "PROJECT_NOT_FOUND",
        status = 404,
        remediation = "Copy the key from the project that you mean to call.",
        category = "Not found",
        recovery = correct
    )]
    ProjectNotFound,

    /// The key names an environment that does not exist.
    #[error("The environment of this key does not exist")]
    #[api_error(
        code = "ENVIRONMENT_NOT_FOUND",
        status = 404,
        remediation = "Copy the key of the environment that you mean: dev, staging and prod have one each.",
        category = "Not found",
        recovery = correct
    )]
    EnvironmentNotFound,

    /// A table of this name exists.
    #[error("There is a table {table:?} already")]
    #[api_error(
        code = "DUPLICATE_TABLE",
        status = 409,
        remediation = "Work with the table that exists, or choose another name.",
        category = "Conflict",
        recovery = correct
    )]
    DuplicateTable {
        /// The name that is taken.
        table: String,
    },

    /// An account with this address exists.
    #[error("This email address has an account already")]
    #[api_error(
        code = "EMAIL_ALREADY_EXISTS",
        status = 409,
        remediation = "Sign in with this address, or register with another.",
        category = "Conflict",
        recovery = correct
    )]
    EmailAlreadyExists,

    /// An index that allows each value once has this one already.
    #[error("Another record has this {column:?}")]
    #[api_error(
        code = "UNIQUE_CONSTRAINT",
        status = 409,
        remediation = "Send a value that no other record of the table has.",
        category = "Conflict",
        recovery = correct
    )]
    UniqueConstraint {
        /// The column of the index.
        column: String,
    },

    /// The project calls the API more often than its plan allows.
    #[error("More than {limit} calls a minute")]
    #[api_error(
        code = "RATE_LIMIT_EXCEEDED",
        status = 429,
        remediation = "Wait as long as Retry-After says; call less often from then on, or choose a larger plan.",
        category = "Too many requests",
        recovery = retry
    )]
    RateLimitExceeded {
        /// Calls in a minute.
        limit: u32,
        /// Until the next call is taken.
        #[api_error(retry_after)]
        retry_after: Duration,
    },

    /// The project sends more email than it may.
    #[error("No more email can be sent at the moment")]
    #[api_error(
        code = "EMAIL_RATE_LIMIT",
        status = 429,
        remediation = "Send the next email after the time in Retry-After.",
        category = "Too many requests",
        recovery = retry
    )]
    EmailRateLimit {
        /// Until the next email is taken.
        #[api_error(retry_after)]
        retry_after: Duration,
    },
}

catalog! {
    /// The 18 codes of the page.
    pub static CATALOG: [Error] = "catalogs/bkend_flat/errors.json";
    require: [description, remediation, category, recovery];
}
