//! The errors as most services declare them: what the hand-written ways have in common.

use http::StatusCode;
use serde::Serialize;

use crate::case::Case;
use crate::fields::FIELDS;

#[derive(Debug, thiserror::Error)]
pub(crate) enum StoreError {
    #[error("The app is paused")]
    Paused,
    #[error("App {app:?} holds {used} of {limit} rows")]
    OverQuota { app: String, used: u64, limit: u64 },
    #[error("{} fields cannot be stored", fields.len())]
    Refused { fields: Vec<Field> },
}

#[derive(Debug, Serialize)]
pub(crate) struct Field {
    #[serde(rename = "field")]
    pub path: String,
    pub code: &'static str,
    pub message: String,
}

impl StoreError {
    pub(crate) fn of(case: Case) -> Self {
        match case {
            Case::Static => Self::Paused,
            Case::Formatted => Self::OverQuota {
                app: "my-app".to_owned(),
                used: 10_250,
                limit: 10_000,
            },
            Case::Violations => Self::Refused {
                fields: FIELDS.map(Field::new).into(),
            },
        }
    }

    pub(crate) fn code(&self) -> &'static str {
        match self {
            Self::Paused => "APP_PAUSED",
            Self::OverQuota { .. } => "QUOTA_ROWS_EXCEEDED",
            Self::Refused { .. } => "INPUT_REFUSED",
        }
    }

    pub(crate) fn status(&self) -> StatusCode {
        match self {
            Self::Paused => StatusCode::LOCKED,
            Self::OverQuota { .. } => StatusCode::PAYMENT_REQUIRED,
            Self::Refused { .. } => StatusCode::UNPROCESSABLE_ENTITY,
        }
    }

    pub(crate) fn remediation(&self) -> &'static str {
        match self {
            Self::Paused => "Resume the app in the dashboard, then repeat the request.",
            Self::OverQuota { .. } => "Delete rows that are no longer needed, or choose a larger plan.",
            Self::Refused { .. } => "Correct the fields, then repeat the request.",
        }
    }

    /// Put together, as most do.
    pub(crate) fn documentation_url(&self) -> String {
        format!(
            "https://docs.example.com/errors#{}",
            self.code().to_ascii_lowercase().replace('_', "-")
        )
    }
}

impl Field {
    /// The texts are the request's own, as those of a validator are.
    fn new((path, code, message): (&str, &'static str, &str)) -> Self {
        Self {
            path: path.to_owned(),
            code,
            message: message.to_owned(),
        }
    }
}
