//! As SchemaStack: what is wrong with single fields is listed field by field.

use error_core::{Refusal, Violation};
use serde_json::Value;

use super::{Sent, Translated};
use crate::butterbase::{self, AuthError, ResourceError, StateError, ValidationError};
use crate::schema_stack::Error;

impl Translated for Error {
    fn translated(error: butterbase::Error, sent: &Sent) -> Self {
        match error {
            butterbase::Error::Auth(AuthError::EndUserJwtExpired) => Self::ExpiredKey,
            butterbase::Error::Auth(AuthError::InsufficientPermissions { .. }) => Self::ReadOnlyKey,
            butterbase::Error::Auth(AuthError::InvalidApiKey { .. }) => Self::OtherWorkspaceKey,
            butterbase::Error::Auth(_) => Self::UnknownKey,
            butterbase::Error::State(StateError::AppPaused { .. }) => Self::WorkspaceReadOnly,
            butterbase::Error::Resource(ResourceError::AppNotFound { app_id: entity }) => {
                Self::UnknownEntity { entity }
            }
            butterbase::Error::Resource(ResourceError::NotFound { id, .. }) => {
                let number = id.rsplit('/').next().unwrap_or_default();
                Self::UnknownRecord {
                    id: number.parse().unwrap_or_default(),
                }
            }
            butterbase::Error::Validation(error) => validation(error, sent),
            other => Self::Internal(other.into()),
        }
    }
}

/// A reference, a value that is taken, a body that cannot be read, or else fields with their problems.
fn validation(error: ValidationError, sent: &Sent) -> Error {
    let value = |column: &str| match sent.get(column) {
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
        None => String::new(),
    };
    let violations = match error {
        ValidationError::TableNotFound { table } => return Error::UnknownEntity { entity: table },
        ValidationError::Unique { column, .. } => {
            return Error::Unique {
                value: value(&column),
                column,
            };
        }
        ValidationError::ForeignKey {
            column, references, ..
        } => {
            let column = column.unwrap_or_default();
            let value = value(&column);
            return Error::ForeignKey {
                column,
                value,
                table: references.unwrap_or_default(),
            };
        }
        ValidationError::InvalidSchema { problems }
            if problems.iter().any(|problem| problem.field == "body") =>
        {
            return Error::BadRequest {
                part: "the body".to_owned(),
            };
        }
        ValidationError::InvalidSchema { problems } => problems
            .into_iter()
            .map(|problem| Violation::new(problem.field, problem.message))
            .collect(),
        ValidationError::MissingField { field } | ValidationError::NotNull { column: field, .. } => {
            vec![Violation::new(field, "is required")]
        }
        ValidationError::InvalidType { field, expected } => {
            vec![Violation::new(field, format!("must be {expected}"))]
        }
        ValidationError::InvalidInput { column, column_type } => {
            vec![Violation::new(column, format!("is no {column_type}"))]
        }
        ValidationError::ColumnNotFound { column, .. } => vec![Violation::new(column, "is not known")],
        ValidationError::Check { constraint, .. } => {
            vec![Violation::new(constraint, "does not meet its condition")]
        }
        ValidationError::InvalidName { name, rule, .. } => vec![Violation::new(name, rule)],
        ValidationError::Constraint { table, .. } => {
            vec![Violation::new(table, "takes no change of this kind")]
        }
    };
    Error::Invalid { violations }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::translated(refusal.into(), &Sent::new())
    }
}
