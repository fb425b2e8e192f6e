//! Requests that are malformed, and values that a constraint refuses.

use error_core::{ApiError, dialects::Butterbase};
use serde::Serialize;

/// What is wrong with one place of a request body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// Where, in dots: `columns.0.type`.
    pub field: String,
    /// What is wrong there.
    pub message: String,
}

/// A request that cannot be taken as it is.
#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(dialect = Butterbase, category = "Validation", axum)]
pub enum ValidationError {
    /// The body as a whole is not what the endpoint takes: no JSON, parts that are missing or of the wrong form,
    /// or parts that exclude each other.
    #[error("This endpoint takes no body of this form")]
    #[api_error(
        code = "VALIDATION_INVALID_SCHEMA",
        status = 400,
        remediation = "Correct each place that details.problems names, following the endpoint's reference.",
        recovery = correct
    )]
    InvalidSchema {
        /// One for each place.
        #[api_error(detail)]
        problems: Vec<Problem>,
    },

    /// The body lacks a field that the endpoint cannot do without.
    #[error("The field {field:?} is required")]
    #[api_error(
        code = "VALIDATION_MISSING_FIELD",
        status = 400,
        remediation = "Send the field that details.field names; the endpoint's reference marks the required ones.",
        recovery = correct
    )]
    MissingField {
        /// In dots.
        #[api_error(detail)]
        field: String,
    },

    /// A value has another JSON type than its field, such as a text where a list belongs.
    #[error("The field {field:?} must be {expected}")]
    #[api_error(
        code = "VALIDATION_INVALID_TYPE",
        status = 400,
        remediation = "Send a value of the type in details.expected. A JSON column takes the object or list itself, \
                       not a text that contains it.",
        recovery = correct
    )]
    InvalidType {
        /// In dots.
        #[api_error(detail)]
        field: String,
        /// With its article: `a list`.
        #[api_error(detail)]
        expected: String,
    },

    /// A value has the right type but cannot be stored in its column: too long, out of range, or not a date.
    #[error("The value of {column:?} cannot be stored")]
    #[api_error(
        code = "VALIDATION_INVALID_INPUT",
        status = 400,
        remediation = "Bring the value of details.column into the form and range of the column's type.",
        recovery = correct
    )]
    InvalidInput {
        /// The column that refused its value.
        #[api_error(detail)]
        column: String,
        /// Its declared type.
        #[api_error(detail)]
        column_type: String,
    },

    /// The table has no column of this name.
    #[error("The table {table:?} has no column {column:?}")]
    #[api_error(
        code = "VALIDATION_COLUMN_NOT_FOUND",
        status = 400,
        remediation = "Read the table's schema with manage_schema and use a column from it, in the same case.",
        recovery = correct
    )]
    ColumnNotFound {
        /// The table that was asked.
        #[api_error(detail)]
        table: String,
        /// The name that it does not know.
        #[api_error(detail)]
        column: String,
    },

    /// The app's schema has no table of this name.
    #[error("This app has no table {table:?}")]
    #[api_error(
        code = "VALIDATION_TABLE_NOT_FOUND",
        status = 400,
        remediation = "Look up the app's tables with manage_schema; then correct the name, or create the table.",
        recovery = correct
    )]
    TableNotFound {
        /// The name that the app does not know.
        #[api_error(detail)]
        table: String,
    },

    /// A name contains characters that are not allowed, is reserved, or has the wrong length.
    #[error("{name:?} is not allowed as the name of this {kind}: {rule}")]
    #[api_error(
        code = "VALIDATION_INVALID_NAME",
        status = 400,
        remediation = "Begin with a letter; go on with lowercase letters, digits and underscores; choose no SQL keyword.",
        recovery = correct
    )]
    InvalidName {
        /// The name that was asked for.
        #[api_error(detail)]
        name: String,
        /// What was to be called so: `table`, `column`, `app`.
        #[api_error(detail)]
        kind: &'static str,
        /// The rule that it breaks.
        #[api_error(detail)]
        rule: &'static str,
    },

    /// A constraint refused the values, and none of the more specific codes describes it.
    #[error("A constraint of {table:?} refuses these values")]
    #[api_error(
        code = "VALIDATION_CONSTRAINT_VIOLATION",
        status = 400,
        remediation = "Find the constraint of details.constraint_details in the table's schema and send values that meet it.",
        recovery = correct
    )]
    Constraint {
        /// The table whose constraint it is.
        #[api_error(detail)]
        table: String,
        /// Its name, where the database gives one.
        #[api_error(detail)]
        constraint_details: Option<String>,
    },

    /// Another row already has this value in a column where each value may be there once.
    #[error("{table:?} already has a row with this {column:?}")]
    #[api_error(
        code = "VALIDATION_UNIQUE_CONSTRAINT_VIOLATION",
        status = 409,
        remediation = "Send a value of details.column that no other row has, or change the row that has it.",
        recovery = correct
    )]
    Unique {
        /// The table with the row in the way.
        #[api_error(detail)]
        table: String,
        /// The column; several are joined by commas.
        #[api_error(detail)]
        column: String,
    },

    /// A reference leads to a row that does not exist.
    #[error("A reference of {table:?} leads to no row")]
    #[api_error(
        code = "VALIDATION_FOREIGN_KEY_VIOLATION",
        status = 400,
        remediation = "Create the row that is referred to first, or refer to one that exists.",
        recovery = correct
    )]
    ForeignKey {
        /// The table that refers.
        #[api_error(detail)]
        table: String,
        /// The columns that refer, where the database gives them.
        #[api_error(detail(skip_none))]
        column: Option<String>,
        /// The table that it refers to, where the database gives it.
        #[api_error(detail(skip_none))]
        references: Option<String>,
    },

    /// The table declares a condition for its rows, and this row does not meet it.
    #[error("A condition of {table:?} refuses this row")]
    #[api_error(
        code = "VALIDATION_CHECK_CONSTRAINT_VIOLATION",
        status = 400,
        remediation = "Read the condition of details.constraint in the table's schema and send values that meet it.",
        recovery = correct
    )]
    Check {
        /// The table that declares it.
        #[api_error(detail)]
        table: String,
        /// Its name, or the condition itself.
        #[api_error(detail)]
        constraint: String,
    },

    /// A column that takes no `null` got no value and has no default.
    #[error("The column {column:?} of {table:?} must have a value")]
    #[api_error(
        code = "VALIDATION_NOT_NULL_VIOLATION",
        status = 400,
        remediation = "Send a value for details.column, or give the column a default, such as now() for a timestamp.",
        recovery = correct
    )]
    NotNull {
        /// The table of the column.
        #[api_error(detail)]
        table: String,
        /// The column without a value.
        #[api_error(detail)]
        column: String,
    },
}
