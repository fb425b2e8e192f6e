use error_core::ApiError;
use error_core::dialects::Butterbase;


// Its dialect has nothing to add to a type that is wrong by itself.
#[derive(Debug, ApiError)]
#[api_error(dialect = Butterbase)]
enum StoreError {
    #[api_error(code = "not-found", status = 404, mesage = "Not found")]
    NotFound,
}

fn main() {}
