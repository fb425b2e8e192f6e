use error_core::{ApiError, catalog};

#[derive(Debug, ApiError)]
enum StoreError {
    /// The app does not exist.
    #[api_error(
        code = "APP_NOT_FOUND", status = 404, message = "App not found", category = "Apps", recovery = correct,
        remediation = "List your apps.", docs = "https://docs.example.com/app"
    )]
    AppNotFound,
    #[api_error(code = "APP_PAUSED", status = 409, message = "App is paused")]
    AppPaused,
}

catalog! {
    static CATALOG: [StoreError];
    require: [description, remediation, docs, category, recovery],
}

fn main() {}
