use error_core::{ApiError, catalog};

#[derive(Debug, ApiError)]
#[api_error(code = "GONE", status = 404, message = "No such app", shared)]
struct AppGone;

#[derive(Debug, ApiError)]
#[api_error(code = "GONE", status = 410, message = "No such table", shared)]
struct TableGone;

#[derive(Debug, ApiError)]
#[api_error(code = "GONE", status = 410, message = "No such row", recovery = correct, shared)]
struct RowGone;

#[derive(Debug, ApiError)]
#[api_error(code = "BUSY", status = 503, message = "Busy", docs = "https://docs.example.com/busy", shared)]
struct StoreBusy;

#[derive(Debug, ApiError)]
#[api_error(code = "BUSY", status = 503, message = "Busy", docs = "https://docs.example.com/later", shared)]
struct QueueBusy;

catalog! {
    static CATALOG: [AppGone, TableGone, RowGone, StoreBusy, QueueBusy];
}

fn main() {}
