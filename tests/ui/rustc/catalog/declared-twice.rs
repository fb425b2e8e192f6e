use error_core::{ApiError, catalog};

#[derive(Debug, ApiError)]
#[api_error(code = "INTERNAL", status = 500, message = "Something went wrong")]
struct StoreFailed;

#[derive(Debug, ApiError)]
enum BillingError {
    #[api_error(code = "INTERNAL", status = 500, message = "Something went wrong")]
    Internal,
}

catalog! {
    static CATALOG: [StoreFailed, BillingError];
}

fn main() {}
