use error_core::{ApiError, catalog};

#[derive(Debug, ApiError)]
enum StoreError {
    #[api_error(code = "APP_NOT_FOUND", status = 404, message = "App not found")]
    AppNotFound,
    #[api_error(code = "APP_PAUSED", status = 409, message = "App is paused")]
    AppPaused,
}

catalog! {
    static CATALOG: [StoreError] = "status.json";
}

fn main() {}
