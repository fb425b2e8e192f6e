//! As bkend's troubleshooting page: no variant of the service says a status but the last.

use error_core::{ApiError, Refusal, dialects::Bkend};

use super::{Sent, Translated, verb};
use crate::bkend::{AuthError as Account, DataError as Data};
use crate::butterbase::{self, AuthError, QuotaError, ResourceError, ValidationError};

/// What the page lists, and one code of our own for what it has none for.
#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(dialect = Bkend, axum)]
pub enum Error {
    /// A code of `auth/…`.
    #[error(transparent)]
    Account(#[from] Account),

    /// A code of `data/…`, `file/…` or `common/…`.
    #[error(transparent)]
    Data(#[from] Data),

    /// A failure of the service, or one that the page does not know.
    #[error("{0}")]
    #[api_error(
        code = "common/service-failure",
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
        match error {
            butterbase::Error::Auth(error) => account(error),
            butterbase::Error::Validation(ValidationError::TableNotFound { table }) => {
                Data::TableNotFound { table }.into()
            }
            butterbase::Error::Validation(ValidationError::Unique { column, .. }) => {
                Data::DuplicateValue { column }.into()
            }
            butterbase::Error::Validation(
                ValidationError::MissingField { field } | ValidationError::NotNull { column: field, .. },
            ) => Data::Validation {
                field,
                problem: "is required".to_owned(),
            }
            .into(),
            butterbase::Error::Validation(ValidationError::InvalidType { field, expected }) => {
                Data::Validation {
                    field,
                    problem: format!("must be {expected}"),
                }
                .into()
            }
            butterbase::Error::Resource(ResourceError::AppNotFound { .. }) => {
                Data::EnvironmentNotFound.into()
            }
            butterbase::Error::Resource(ResourceError::NotFound { id, .. }) => Data::NotFound { id }.into(),
            butterbase::Error::Quota(QuotaError::RateLimit {
                limit, retry_after, ..
            }) => Data::RateLimitExceeded { limit, retry_after }.into(),
            other => Self::Other(other),
        }
    }
}

/// The codes of `auth/…`; a permission on data is one of `data/…`.
fn account(error: AuthError) -> Error {
    match error {
        AuthError::Required => Account::MissingAuthorizationHeader.into(),
        AuthError::InvalidToken | AuthError::InvalidEndUserJwt | AuthError::InvalidApiKey { .. } => {
            Account::InvalidAccessToken.into()
        }
        AuthError::EndUserJwtExpired => Account::AccessTokenExpired.into(),
        AuthError::RlsRequiresUserJwt { .. } => Account::Unauthorized.into(),
        AuthError::InsufficientPermissions { required_scope, .. } => Data::ScopeInsufficient {
            scope: required_scope,
        }
        .into(),
        AuthError::RlsPolicyViolation { table, operation } => Data::PermissionDenied {
            operation: verb(operation),
            table,
        }
        .into(),
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::translated(refusal.into(), &Sent::new())
    }
}
