use error_core::{ApiError, catalog};

#[derive(Debug, ApiError)]
#[api_error(code = "NOT_FOUND", status = 404, message = "No such app", shared)]
struct AppNotFound;

#[derive(Debug, ApiError)]
#[api_error(code = "NOT_FOUND", status = 404, message = "No such table")]
struct TableNotFound;

catalog! {
    static CATALOG: [AppNotFound, TableNotFound];
}

fn main() {}
