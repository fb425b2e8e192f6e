use std::time::Duration;

use error_examples::bkend_flat::Error;

use super::{Sample, samples};

pub fn bkend_flat() -> Vec<Sample> {
    let table = || "posts".to_owned();
    let column = || "title".to_owned();
    let retry_after = Duration::from_secs(7);
    samples![
        Error::Validation {
            parameter: "title".into(),
            problem: "is missing".into()
        },
        Error::InvalidColumnType {
            column_type: "Text".into()
        },
        Error::InvalidFilter { column: column() },
        Error::Unauthorized,
        Error::TokenExpired,
        Error::InvalidToken,
        Error::TokenRevoked,
        Error::PermissionDenied {
            operation: "update",
            table: table()
        },
        Error::SystemTableAccess { table: table() },
        Error::TableNotFound { table: table() },
        Error::RecordNotFound {
            table: table(),
            id: "7".into()
        },
        Error::ProjectNotFound,
        Error::EnvironmentNotFound,
        Error::DuplicateTable { table: table() },
        Error::EmailAlreadyExists,
        Error::UniqueConstraint { column: column() },
        Error::RateLimitExceeded {
            limit: 60,
            retry_after
        },
        Error::EmailRateLimit { retry_after },
    ]
}
