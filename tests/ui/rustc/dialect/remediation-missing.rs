use error_core::ApiError;
use error_core::dialects::Butterbase;


#[derive(Debug, ApiError)]
#[api_error(dialect = Butterbase)]
enum StoreError {
    #[api_error(code = "APP_NOT_FOUND", status = 404, message = "No such app", remediation = "List your apps.")]
    NotFound,
    #[api_error(code = "APP_PAUSED", status = 409, message = "The app is paused")]
    Paused,
}

fn main() {}
