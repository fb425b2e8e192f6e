//! As butverify: what belongs to a code stands beside it.

use error_core::Refusal;

use super::{Sent, Translated};
use crate::butterbase::{self, AuthError, QuotaError, ResourceError, StateError, ValidationError};
use crate::butverify::Error;

/// Where larger plans are sold.
const UPGRADE: &str = "https://app.example.com/billing";

impl Translated for Error {
    fn translated(error: butterbase::Error, _: &Sent) -> Self {
        match error {
            butterbase::Error::Auth(AuthError::Required | AuthError::EndUserJwtExpired) => Self::AuthRequired,
            butterbase::Error::Auth(_) => Self::AuthRefused,
            butterbase::Error::State(StateError::AppPaused { .. }) => Self::AccountSuspended {
                upgrade_url: UPGRADE.to_owned(),
            },
            butterbase::Error::Quota(QuotaError::StorageExceeded { limit, current }) => Self::QuotaExceeded {
                limit,
                current,
                upgrade_url: UPGRADE.to_owned(),
            },
            butterbase::Error::Quota(QuotaError::FileSizeExceeded { .. }) => Self::PayloadTooLarge,
            butterbase::Error::Quota(QuotaError::RateLimit { retry_after, .. }) => {
                Self::RateLimited { retry_after }
            }
            butterbase::Error::Resource(
                ResourceError::AppNotFound { app_id: site_id } | ResourceError::NotFound { id: site_id, .. },
            ) => Self::SiteNotFound { site_id },
            butterbase::Error::Validation(ValidationError::InvalidName { name, kind, rule }) => {
                Self::InvalidArgument {
                    field: kind.to_owned(),
                    problem: format!("{name:?}: {rule}"),
                }
            }
            butterbase::Error::Validation(ValidationError::InvalidType { field, expected }) => {
                Self::InvalidArgument {
                    field,
                    problem: format!("must be {expected}"),
                }
            }
            other => Self::Internal(other.into()),
        }
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::translated(refusal.into(), &Sent::new())
    }
}
