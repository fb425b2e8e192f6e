use error_core::{ApiError, catalog};

#[derive(Debug, ApiError)]
enum BillingError {
    #[api_error(code = "NOT_FOUND", status = 404, message = "No such invoice")]
    InvoiceNotFound,
}

#[derive(Debug, ApiError)]
enum StoreError {
    #[api_error(code = "NOT_FOUND", status = 404, message = "No such app")]
    AppNotFound,
    #[api_error(forward)]
    Billing(BillingError),
}

catalog! {
    static CATALOG: [StoreError];
}

fn main() {}
