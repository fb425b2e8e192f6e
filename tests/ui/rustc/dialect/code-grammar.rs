use error_core::ApiError;
use error_core::dialects::Bkend;


#[derive(Debug, ApiError)]
#[api_error(dialect = Bkend)]
enum StoreError {
    #[api_error(code = "app/not-found", message = "No such app")]
    NotFound,
    #[api_error(code = "APP_PAUSED", status = 409, message = "The app is paused")]
    Paused,
    #[api_error(code = "app/key/revoked", status = 401, message = "The key was revoked")]
    Revoked,
}

fn main() {}
