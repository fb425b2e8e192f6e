use error_core::{ApiError, catalog};

#[derive(Debug, ApiError)]
enum StoreError {
    #[api_error(code = "APP_NOT_FOUND", status = 404, message = "App not found")]
    AppNotFound,
    #[api_error(code = "APP_PAUSED", status = 409, message = "App is paused", recovery = correct)]
    AppPaused,
}

catalog! {
    static CATALOG: [StoreError] = "recovery.json";
}

fn main() {}
