//! As bkend's page of common errors.

use error_core::{ApiError, Refusal, dialects::BkendFlat};

use super::{Sent, Translated, verb};
use crate::bkend_flat::Error as Listed;
use crate::butterbase::{self, AuthError, QuotaError, ResourceError, ValidationError};

/// What the page lists, and one code of our own for what it has none for.
#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(dialect = BkendFlat, axum)]
pub enum Error {
    /// A code of the page.
    #[error(transparent)]
    Listed(#[from] Listed),

    /// A failure of the service, or one that the page does not know.
    #[error("{0}")]
    #[api_error(
        code = "SERVICE_FAILURE",
        status = 500,
        message = "The service could not answer",
        remediation = "Send the request once more.",
        recovery = retry,
        fallback
    )]
    Other(#[source] butterbase::Error),
}

impl Translated for Error {
    fn translated(error: butterbase::Error, _: &Sent) -> Self {
        let listed = match error {
            butterbase::Error::Auth(AuthError::Required) => Listed::Unauthorized,
            butterbase::Error::Auth(AuthError::InvalidToken | AuthError::InvalidEndUserJwt) => {
                Listed::InvalidToken
            }
            butterbase::Error::Auth(AuthError::InvalidApiKey { .. }) => Listed::TokenRevoked,
            butterbase::Error::Auth(AuthError::EndUserJwtExpired) => Listed::TokenExpired,
            butterbase::Error::Auth(AuthError::RlsPolicyViolation { table, operation }) => {
                Listed::PermissionDenied {
                    operation: verb(operation),
                    table,
                }
            }
            butterbase::Error::Validation(ValidationError::TableNotFound { table }) => {
                Listed::TableNotFound { table }
            }
            butterbase::Error::Validation(ValidationError::Unique { column, .. }) => {
                Listed::UniqueConstraint { column }
            }
            butterbase::Error::Validation(
                ValidationError::MissingField { field: parameter }
                | ValidationError::NotNull {
                    column: parameter, ..
                },
            ) => Listed::Validation {
                parameter,
                problem: "is missing".to_owned(),
            },
            butterbase::Error::Validation(ValidationError::InvalidType { field, expected }) => {
                Listed::Validation {
                    parameter: field,
                    problem: format!("must be {expected}"),
                }
            }
            butterbase::Error::Resource(ResourceError::AppNotFound { .. }) => Listed::ProjectNotFound,
            butterbase::Error::Resource(ResourceError::NotFound { kind: "row", id }) => {
                let (table, id) = id.split_once('/').unwrap_or_default();
                Listed::RecordNotFound {
                    table: table.to_owned(),
                    id: id.to_owned(),
                }
            }
            butterbase::Error::Quota(QuotaError::RateLimit {
                limit, retry_after, ..
            }) => Listed::RateLimitExceeded { limit, retry_after },
            other => return Self::Other(other),
        };
        listed.into()
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::translated(refusal.into(), &Sent::new())
    }
}
