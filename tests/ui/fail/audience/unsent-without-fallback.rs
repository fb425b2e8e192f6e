use error_core::ApiError;
use error_core::dialects::Bkend;

#[derive(Debug, ApiError)]
#[api_error(dialect = Bkend)]
enum Failure {
    #[api_error(code = "store/network", status = none, message = "No network")]
    Network,
}

fn main() {}
