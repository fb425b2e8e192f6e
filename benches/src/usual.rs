//! The way most services write it: a thiserror enum, a serde struct, `serde_json`.

use std::sync::LazyLock;

use bytes::Bytes;
use http::{Response, StatusCode};
use serde::Serialize;
use serde_json::{Value, json};

use crate::fields::FIELDS;

#[derive(Debug, thiserror::Error)]
enum StoreError {
    #[error("The app is paused")]
    Paused,
    #[error("App {app:?} holds {used} of {limit} rows")]
    OverQuota { app: String, used: u64, limit: u64 },
    #[error("{} fields cannot be stored", fields.len())]
    Refused { fields: Vec<Field> },
}

#[derive(Debug, Serialize)]
struct Field {
    #[serde(rename = "field")]
    path: String,
    code: &'static str,
    message: String,
}

#[derive(Serialize)]
struct Envelope {
    error: Body,
}

#[derive(Serialize)]
struct Body {
    code: &'static str,
    message: String,
    remediation: &'static str,
    documentation_url: String,
    details: Value,
}

impl StoreError {
    fn code(&self) -> &'static str {
        match self {
            Self::Paused => "APP_PAUSED",
            Self::OverQuota { .. } => "QUOTA_ROWS_EXCEEDED",
            Self::Refused { .. } => "INPUT_REFUSED",
        }
    }

    fn status(&self) -> StatusCode {
        match self {
            Self::Paused => StatusCode::LOCKED,
            Self::OverQuota { .. } => StatusCode::PAYMENT_REQUIRED,
            Self::Refused { .. } => StatusCode::UNPROCESSABLE_ENTITY,
        }
    }

    fn remediation(&self) -> &'static str {
        match self {
            Self::Paused => "Resume the app in the dashboard, then repeat the request.",
            Self::OverQuota { .. } => "Delete rows that are no longer needed, or choose a larger plan.",
            Self::Refused { .. } => "Correct the fields, then repeat the request.",
        }
    }

    fn details(&self) -> Value {
        match self {
            Self::Paused => json!({}),
            Self::OverQuota { app, used, limit } => json!({ "app": app, "used": used, "limit": limit }),
            Self::Refused { fields } => json!({ "fields": fields }),
        }
    }
}

fn respond(error: &StoreError) -> Response<Bytes> {
    let code = error.code();
    let envelope = Envelope {
        error: Body {
            code,
            message: error.to_string(),
            remediation: error.remediation(),
            documentation_url: format!(
                "https://docs.example.com/errors#{}",
                code.to_ascii_lowercase().replace('_', "-")
            ),
            details: error.details(),
        },
    };
    let body = serde_json::to_vec(&envelope).expect("no map with keys that are no text");
    Response::builder()
        .status(error.status())
        .header("content-type", "application/json")
        .body(Bytes::from(body))
        .expect("a constant header")
}

pub fn paused() -> Response<Bytes> {
    respond(std::hint::black_box(&StoreError::Paused))
}

pub fn over_quota() -> Response<Bytes> {
    static ERROR: LazyLock<StoreError> = LazyLock::new(|| StoreError::OverQuota {
        app: "my-app".to_owned(),
        used: 10_250,
        limit: 10_000,
    });
    respond(std::hint::black_box(&ERROR))
}

pub fn refused() -> Response<Bytes> {
    static ERROR: LazyLock<StoreError> = LazyLock::new(|| StoreError::Refused {
        fields: FIELDS.map(field).into(),
    });
    respond(std::hint::black_box(&ERROR))
}

fn field((path, code, message): (&str, &'static str, &str)) -> Field {
    Field {
        path: path.to_owned(),
        code,
        message: message.to_owned(),
    }
}
