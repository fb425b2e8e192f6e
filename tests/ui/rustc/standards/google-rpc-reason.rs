use error_core::ApiError;
use error_core::dialects::GoogleRpc;

#[derive(Debug, ApiError)]
#[api_error(dialect = GoogleRpc)]
enum ZoneError {
    #[api_error(code = "zone_full", status = 429, message = "The zone is full")]
    Full,
    #[api_error(code = "NO", status = 404, message = "There is no such zone")]
    Missing,
    #[api_error(
        code = "THE_ZONE_THAT_WAS_ASKED_FOR_HAS_NO_ROOM_LEFT_FOR_ANOTHER_INSTANCE",
        status = 429,
        message = "The zone is full"
    )]
    VeryFull,
    #[api_error(code = "ZONE_FULL", status = 429, message = "The zone is full")]
    Fine,
}

fn main() {}
