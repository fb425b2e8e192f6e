use error_core::ApiError;
use error_core::dialects::Connect;

#[derive(Debug, ApiError)]
#[api_error(dialect = Connect)]
enum GreetError {
    #[api_error(code = "PAYMENT_REQUIRED", status = 402, message = "Pay first")]
    Pay,
    #[api_error(code = "TOO_LATE", status = 504, message = "That took too long")]
    Late,
}

fn main() {}
