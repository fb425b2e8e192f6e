use std::sync::Arc;

use error_core::ApiError;

#[derive(Debug, ApiError)]
enum StoreError {
    #[api_error(code = "GONE", status = 404, message = "No such app")]
    Gone,
    #[api_error(forward)]
    Again(Box<Self>),
    #[api_error(forward)]
    Later { inner: Arc<StoreError> },
}

#[derive(Debug, ApiError)]
#[api_error(forward)]
struct Wrapped(Box<Wrapped>);

mod other {
    #[derive(Debug, error_core::ApiError)]
    #[api_error(code = "TABLE_GONE", status = 404, message = "No such table")]
    pub struct TableError;
}

#[derive(Debug, ApiError)]
#[api_error(forward)]
struct TableError(other::TableError);

fn main() {}
