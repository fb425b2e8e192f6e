//! A file that says the codes only, and one that says what is not compared here.
use error_core::{ApiError, catalog};

#[derive(Debug, ApiError)]
enum StoreError {
    #[api_error(code = "APP_NOT_FOUND", status = 404, message = "App not found")]
    AppNotFound,
    #[api_error(code = "APP_PAUSED", status = 409, message = "App is paused", recovery = correct)]
    AppPaused {
        #[api_error(detail)]
        since: u64,
    },
}

catalog! {
    static CODES: [StoreError] = "by-hand-codes.json";
}

catalog! {
    static TEXTS: [StoreError] = "by-hand-texts.json";
}

fn main() {
    let _ = (StoreError::AppNotFound, StoreError::AppPaused { since: 0 });
    assert_eq!(CODES.len(), TEXTS.len());
}
