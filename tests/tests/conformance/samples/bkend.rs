use std::time::Duration;

use error_examples::bkend::{AuthError, DataError};

use super::{Sample, samples};

pub fn bkend() -> Vec<Sample> {
    let mut all = auth();
    all.extend(data());
    all
}

fn auth() -> Vec<Sample> {
    let retry_after = Duration::from_secs(7);
    samples![
        AuthError::InvalidEmailFormat,
        AuthError::InvalidPasswordFormat {
            requirement: "at least 8 characters"
        },
        AuthError::InvalidRequest {
            parameter: "email".into()
        },
        AuthError::Unauthorized,
        AuthError::AccessTokenExpired,
        AuthError::InvalidAccessToken,
        AuthError::InvalidRefreshToken,
        AuthError::InvalidTokenFormat,
        AuthError::MissingAuthorizationHeader,
        AuthError::Forbidden,
        AuthError::AccountNotFound,
        AuthError::EmailAlreadyExists,
        AuthError::AccountAlreadyLinked { provider: "GitHub" },
        AuthError::TooManyRequests { retry_after },
        AuthError::TooManyLoginAttempts { retry_after },
        AuthError::TooManyCodeRequests { retry_after },
    ]
}

fn data() -> Vec<Sample> {
    let table = || "posts".to_owned();
    samples![
        DataError::Validation {
            field: "title".into(),
            problem: "is required".into()
        },
        DataError::PermissionDenied {
            operation: "delete",
            table: table()
        },
        DataError::SystemTableAccess { table: table() },
        DataError::ScopeInsufficient { scope: "posts:write" },
        DataError::TableNotFound { table: table() },
        DataError::NotFound { id: "7".into() },
        DataError::EnvironmentNotFound,
        DataError::DuplicateValue {
            column: "slug".into()
        },
        DataError::RateLimitExceeded {
            limit: 60,
            retry_after: Duration::from_secs(7)
        },
        DataError::FileAccessDenied,
        DataError::FileNotFound { id: "7".into() },
        DataError::InvalidParameters {
            parameter: "limit".into()
        },
    ]
}
