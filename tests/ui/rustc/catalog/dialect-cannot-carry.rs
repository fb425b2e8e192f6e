use error_core::dialects::{BkendFlat, Butterbase};
use error_core::{ApiError, catalog};

#[derive(Debug, ApiError)]
enum StoreError {
    #[api_error(code = "APP_NOT_FOUND", status = 404, message = "App not found", remediation = "List your apps.")]
    AppNotFound,
    #[api_error(code = "APP_PAUSED", status = 409, message = "App is paused")]
    AppPaused,
    #[api_error(forward)]
    Row(RowError),
}

#[derive(Debug, ApiError)]
#[api_error(code = "row-not-found", status = 404, message = "Row not found")]
struct RowError;

catalog! {
    static CATALOG: [StoreError];
    dialects: [Butterbase, BkendFlat],
}

fn main() {}
