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

#[derive(Debug, ApiError)]
#[api_error(code = "FULL", status = 503, message = "Full", number = 1, grpc = UNAVAILABLE, shared)]
struct StoreFull;

#[derive(Debug, ApiError)]
#[api_error(code = "FULL", status = 503, message = "Full", number = 2, grpc = UNAVAILABLE, shared)]
struct QueueFull;

#[derive(Debug, ApiError)]
#[api_error(code = "FULL", status = 503, message = "Full", number = 2, shared)]
struct TableFull;

catalog! {
    static CATALOG: [AppGone, TableGone, RowGone, StoreBusy, QueueBusy, StoreFull, QueueFull, TableFull];
}

fn main() {}
