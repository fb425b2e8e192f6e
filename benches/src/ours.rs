//! The same errors, derived.

use std::sync::LazyLock;

use bytes::Bytes;
use error_core::{ApiError, Context, dialects::Butterbase, respond};
use http::Response;

#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(dialect = Butterbase, docs_base = "https://docs.example.com/errors")]
enum StoreError {
    /// The app is paused.
    #[error("The app is paused")]
    #[api_error(
        code = "APP_PAUSED",
        status = 423,
        remediation = "Resume the app in the dashboard, then repeat the request."
    )]
    Paused,

    /// The app holds as many rows as its plan allows.
    #[error("App {app:?} holds {used} of {limit} rows")]
    #[api_error(
        code = "QUOTA_ROWS_EXCEEDED",
        status = 402,
        remediation = "Delete rows that are no longer needed, or choose a larger plan."
    )]
    OverQuota {
        #[api_error(detail)]
        app: String,
        #[api_error(detail)]
        used: u64,
        #[api_error(detail)]
        limit: u64,
    },
}

pub fn paused() -> Response<Bytes> {
    static CONTEXT: LazyLock<Context> = LazyLock::new(Context::default);
    respond(std::hint::black_box(&StoreError::Paused), &CONTEXT)
}

pub fn over_quota() -> Response<Bytes> {
    static CONTEXT: LazyLock<Context> = LazyLock::new(Context::default);
    static ERROR: LazyLock<StoreError> = LazyLock::new(|| StoreError::OverQuota {
        app: "my-app".to_owned(),
        used: 10_250,
        limit: 10_000,
    });
    respond::<StoreError>(std::hint::black_box(&ERROR), &CONTEXT)
}
