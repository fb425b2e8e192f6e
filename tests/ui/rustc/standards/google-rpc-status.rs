use error_core::ApiError;
use error_core::dialects::GoogleRpc;

#[derive(Debug, ApiError)]
#[api_error(dialect = GoogleRpc)]
enum ZoneError {
    #[api_error(code = "BAD_ZONE", status = 422, message = "The zone is wrong")]
    Wrong,
    #[api_error(code = "ZONE_EXISTS", status = 400, grpc = ALREADY_EXISTS, message = "There is one already")]
    Exists,
    #[api_error(code = "ZONE_TAKEN", status = 409, grpc = ALREADY_EXISTS, message = "There is one already")]
    Taken,
}

fn main() {}
