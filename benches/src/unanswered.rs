//! An error type, and the same without the derive.

use std::hint::black_box;

use error_core::{ApiError, dialects::Butterbase};

/// With the derive.
#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(dialect = Butterbase)]
pub enum Derived {
    /// Without fields.
    #[error("The app is paused")]
    #[api_error(code = "APP_PAUSED", status = 423, remediation = "Resume the app.")]
    Paused,
    /// With fields.
    #[error("App {app:?} holds {used} of {limit} rows")]
    #[api_error(code = "QUOTA_ROWS_EXCEEDED", status = 402, remediation = "Delete rows.")]
    OverQuota {
        /// The app.
        #[api_error(detail)]
        app: String,
        /// Its rows.
        #[api_error(detail)]
        used: u64,
        /// Those it may have.
        #[api_error(detail)]
        limit: u64,
    },
}

/// Without.
#[derive(Debug, thiserror::Error)]
pub enum Plain {
    /// Without fields.
    #[error("The app is paused")]
    Paused,
    /// With fields.
    #[error("App {app:?} holds {used} of {limit} rows")]
    OverQuota {
        /// The app.
        app: String,
        /// Its rows.
        used: u64,
        /// Those it may have.
        limit: u64,
    },
}

/// Makes an error with fields and drops it, as often as it is told.
pub fn derived(runs: u32) {
    for _ in 0..runs {
        black_box(Derived::OverQuota {
            app: black_box("my-app").to_owned(),
            used: black_box(10_250),
            limit: black_box(10_000),
        });
    }
}

/// The same without the derive.
pub fn plain(runs: u32) {
    for _ in 0..runs {
        black_box(Plain::OverQuota {
            app: black_box("my-app").to_owned(),
            used: black_box(10_250),
            limit: black_box(10_000),
        });
    }
}
