use error_core::ApiError;
use error_core::dialects::Butverify;


#[derive(Debug, ApiError)]
#[api_error(dialect = Butverify)]
enum CheckError {
    #[api_error(code = "not_found", status = 404, message = "Not found")]
    NotFound,
    #[api_error(code = "network", status = none, message = "The server did not answer")]
    Network,
}

fn main() {}
