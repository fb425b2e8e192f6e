//! The same errors, derived.

use std::sync::LazyLock;

use bytes::Bytes;
use error_core::{ApiError, Context, Violation, dialect, dialects::Butterbase, respond};
use http::Response;

use crate::fields::FIELDS;

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

dialect! {
    /// Butterbase's envelope, with a place for what is wrong with a request.
    Checked {
        extends: Butterbase,
        body: {
            "error": {
                "details": {
                    "fields": [for violation in violations {
                        "field": violation.path or "",
                        "code"?: violation.code,
                        "message": violation.message,
                    }],
                },
            },
        },
    }
}

/// The request cannot be stored.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("{} fields cannot be stored", fields.len())]
#[api_error(
    dialect = Checked,
    docs_base = "https://docs.example.com/errors",
    code = "INPUT_REFUSED",
    status = 422,
    remediation = "Correct the fields, then repeat the request."
)]
struct Refused {
    #[api_error(violations)]
    fields: Vec<Violation>,
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

pub fn refused() -> Response<Bytes> {
    static CONTEXT: LazyLock<Context> = LazyLock::new(Context::default);
    static ERROR: LazyLock<Refused> = LazyLock::new(|| Refused {
        fields: FIELDS.map(field).to_vec(),
    });
    respond::<Refused>(std::hint::black_box(&ERROR), &CONTEXT)
}

/// The texts are the request's own, as those of a validator are.
fn field((path, code, message): (&str, &'static str, &str)) -> Violation {
    Violation::new(path.to_owned(), message.to_owned()).with_code(code)
}
