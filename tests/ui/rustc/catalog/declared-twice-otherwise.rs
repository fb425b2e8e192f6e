use error_core::{ApiError, catalog};

#[derive(Debug, ApiError)]
#[api_error(code = "GONE", status = 404, message = "No such app")]
struct AppGone;

#[derive(Debug, ApiError)]
#[api_error(code = "GONE", status = 410, message = "No such table")]
struct TableGone;

catalog! {
    static CATALOG: [AppGone, TableGone];
}

fn main() {}
