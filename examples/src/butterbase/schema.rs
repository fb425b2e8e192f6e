//! Changes of an app's schema and of its row policies.

use error_core::{ApiError, dialects::Butterbase};

use crate::Cause;

/// A migration or a policy that is refused.
#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(dialect = Butterbase, category = "Schema", axum)]
pub enum SchemaError {
    /// The migration would throw data away, and nobody confirmed that.
    #[error("The migration would drop {object:?} and {rows} rows in it")]
    #[api_error(
        code = "SCHEMA_DESTRUCTIVE_CHANGE",
        status = 400,
        remediation = "Add columns instead of replacing them. If the data may go, make a backup and confirm the change.",
        recovery = correct
    )]
    DestructiveChange {
        /// The table, or the column with its table: `orders.note`.
        #[api_error(detail)]
        object: String,
        /// Rows that have data there.
        #[api_error(detail)]
        rows: u64,
    },

    /// The database refused a statement of the migration; nothing of it was applied.
    #[error("statement {statement} of the migration: {source}")]
    #[api_error(
        code = "SCHEMA_MIGRATION_FAILED",
        status = 500,
        message = "The database refused the migration",
        remediation = "Look at the statement that details.statement counts to: a NOT NULL column without a default, a \
                       reference to rows that are not there, or a type that present values do not fit?",
        recovery = escalate
    )]
    MigrationFailed {
        /// Position of the refused statement, from 1.
        #[api_error(detail)]
        statement: u32,
        /// The database's own class of the failure, where it gives one.
        #[api_error(detail(skip_none))]
        sqlstate: Option<String>,
        /// What the database said.
        source: Cause,
    },

    /// The expression of a row policy does something that policies may not do.
    #[error("The policy expression may not contain {construct}")]
    #[api_error(
        code = "RLS_UNSAFE_EXPRESSION",
        status = 400,
        remediation = "Write the policy with comparisons and reads only; the guide to row-level security lists what is allowed.",
        category = "RLS",
        recovery = correct
    )]
    UnsafeExpression {
        /// What is not allowed: `a call of pg_sleep`.
        #[api_error(detail)]
        construct: String,
    },
}
