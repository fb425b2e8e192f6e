//! SchemaStack: nine codes, some with several messages, and problems field by field.

use error_core::{ApiError, Violation, catalog, dialects::SchemaStack};

use crate::Cause;

/// Everything that SchemaStack can answer with.
#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(dialect = SchemaStack, challenge = "Bearer realm=\"workspace\"", axum)]
pub enum Error {
    /// The body or a parameter cannot be read.
    #[error("The request cannot be read: {part}")]
    #[api_error(
        code = "BAD_REQUEST",
        status = 400,
        remediation = "Send JSON of the form that the endpoint's reference shows.",
        category = "Request",
        recovery = correct
    )]
    BadRequest {
        /// What cannot be read: `the body is no JSON`.
        part: String,
    },

    /// A reference leads to a record that does not exist.
    #[error("{table} has no record {value:?} for {column}")]
    #[api_error(
        code = "FOREIGN_KEY_VIOLATION",
        status = 400,
        remediation = "Create the record that is referred to first, or refer to one that exists.",
        category = "Data",
        recovery = correct
    )]
    ForeignKey {
        /// The column that refers.
        column: String,
        /// What it refers to.
        value: String,
        /// Where that should be.
        table: String,
    },

    /// The request has no API key, or one that was never issued or is revoked.
    #[error("This API key is not known")]
    #[api_error(
        code = "UNAUTHORIZED",
        status = 401,
        remediation = "Send the whole key in the header Authorization: Bearer.",
        category = "Access",
        recovery = correct,
        shared
    )]
    UnknownKey,

    /// The time for which the API key was issued is over.
    #[error("This API key is out of date")]
    #[api_error(
        code = "UNAUTHORIZED",
        status = 401,
        remediation = "Create a new key in the settings of the workspace.",
        category = "Access",
        recovery = correct,
        shared
    )]
    ExpiredKey,

    /// The URL names a workspace that this API key does not open.
    #[error("This API key belongs to another workspace")]
    #[api_error(
        code = "UNAUTHORIZED",
        status = 401,
        remediation = "Use a key of this workspace, or call the workspace of the key.",
        category = "Access",
        recovery = correct,
        shared
    )]
    OtherWorkspaceKey,

    /// The API key is for reading, and the request writes.
    #[error("This API key can only read")]
    #[api_error(
        code = "FORBIDDEN",
        status = 403,
        remediation = "Create a key that may read and write, and use it for this request.",
        category = "Access",
        recovery = escalate
    )]
    ReadOnlyKey,

    /// The workspace has no entity of this name.
    #[error("There is no entity {entity:?}")]
    #[api_error(
        code = "NOT_FOUND",
        status = 404,
        remediation = "Look at the spelling of the entity, case included.",
        category = "Data",
        recovery = correct,
        shared
    )]
    UnknownEntity {
        /// The name that leads nowhere.
        entity: String,
    },

    /// The entity has no record of this id.
    #[error("There is no record {id}")]
    #[api_error(
        code = "NOT_FOUND",
        status = 404,
        remediation = "List the entity's records to find the id.",
        category = "Data",
        recovery = correct,
        shared
    )]
    UnknownRecord {
        /// The id that leads nowhere.
        id: u64,
    },

    /// The workspace takes no changes at present.
    #[error("This workspace takes no changes at present")]
    #[api_error(
        code = "WORKSPACE_STATUS",
        status = 409,
        remediation = "Ask an administrator to set the workspace to active.",
        category = "Access",
        recovery = escalate
    )]
    WorkspaceReadOnly,

    /// Another record has this value in a column where each value may be there once.
    #[error("Another record has the {column} {value:?}")]
    #[api_error(
        code = "UNIQUE_CONSTRAINT_VIOLATION",
        status = 409,
        remediation = "Choose another value, or update the record that has this one.",
        category = "Data",
        recovery = correct
    )]
    Unique {
        /// The column.
        column: String,
        /// The value that is taken.
        value: String,
    },

    /// Fields of the record do not meet the constraints of their columns.
    #[error("{} of the fields cannot be stored", violations.len())]
    #[api_error(
        code = "VALIDATION_ERROR",
        status = 422,
        message("{} of the fields cannot be stored", violations.len()),
        remediation = "Correct each field in details as its message says.",
        category = "Data",
        recovery = correct
    )]
    Invalid {
        /// One for each field.
        #[api_error(violations)]
        violations: Vec<Violation>,
    },

    /// Something went wrong on the side of the service.
    #[error("internal: {0}")]
    #[api_error(
        code = "INTERNAL_ERROR",
        status = 500,
        message = "Something went wrong on our side",
        remediation = "Try once more, and tell support if it happens again.",
        category = "Server",
        recovery = retry,
        attempts = 1,
        fallback
    )]
    Internal(#[source] Cause),
}

catalog! {
    /// The nine codes of SchemaStack.
    pub static CATALOG: [Error] = "catalogs/schema_stack/errors.json";
    require: [description, remediation, category, recovery];
}
