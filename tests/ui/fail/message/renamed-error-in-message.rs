use std::error::Error as StdError;

use error_core::ApiError;

#[derive(Debug, ApiError)]
#[api_error(code = "DISK", status = 503, message = "{cause:?}")]
struct Disk {
    cause: Option<Box<dyn StdError>>,
}

fn main() {}
