use error_core::ApiError;

#[derive(Debug, ApiError)]
enum StoreError {
    #[api_error(code = "ROWS_REFUSED", status = 400, message("{} rows", rows.len()))]
    Rows { rows: u32 },
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("{} columns", columns.len())]
#[api_error(code = "COLUMNS_REFUSED", status = 400)]
struct Columns {
    columns: u32,
}

fn main() {}
