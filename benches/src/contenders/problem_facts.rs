//! What the crates for problem details have to be told.

use serde::Serialize;

use crate::by_hand::{Field, StoreError};

/// One entry of `errors`.
#[derive(Serialize)]
pub(crate) struct Problem<'a> {
    detail: &'a str,
    pointer: String,
    code: &'a str,
}

pub(crate) fn title(error: &StoreError) -> &'static str {
    match error {
        StoreError::Paused => "App Paused",
        StoreError::OverQuota { .. } => "Quota Rows Exceeded",
        StoreError::Refused { .. } => "Input Refused",
    }
}

/// A page for each error: `http::Uri`, which problem_details wants, has no fragment.
pub(crate) fn page(error: &StoreError) -> String {
    format!(
        "https://docs.example.com/errors/{}",
        error.code().to_ascii_lowercase().replace('_', "-")
    )
}

/// The paths are in dots, as ours are.
pub(crate) fn problems(fields: &[Field]) -> Vec<Problem<'_>> {
    fields.iter().map(Problem::new).collect()
}

impl<'a> Problem<'a> {
    fn new(field: &'a Field) -> Self {
        Self {
            detail: &field.message,
            pointer: format!("#/{}", field.path.replace('.', "/")),
            code: field.code,
        }
    }
}
