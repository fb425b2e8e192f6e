use error_core::{ApiError, catalog};

#[derive(Debug, ApiError)]
enum QuotaError {
    #[api_error(code = "QUOTA_ROWS", status = 403, message = "{used} of {limit} rows are used")]
    Rows {
        #[api_error(detail)]
        used: u64,
        limit: u64,
    },
}

catalog! {
    static CATALOG: [QuotaError];
    require: [parity],
}

fn main() {}
