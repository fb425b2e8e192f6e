//! A type whose derive failed is not reported again: neither its codes, nor that they are missing.
use error_core::{ApiError, catalog};

#[derive(Debug, ApiError)]
enum StoreError {
    #[api_error(code = "APP_NOT_FOUND", status = 404, message = "App not found")]
    AppNotFound,
    #[api_error(code = "APP_PAUSED", stauts = 409, message = "App is paused")]
    AppPaused,
}

catalog! {
    static CATALOG: [StoreError] = "silent-after-derive.json";
    require: [description],
}

fn main() {
    let _ = CATALOG.len();
}
