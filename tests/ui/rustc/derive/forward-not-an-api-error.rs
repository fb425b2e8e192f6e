use std::fmt::Error as Foreign;

use error_core::ApiError;

#[derive(Debug, ApiError)]
enum Failure {
    #[api_error(forward)]
    Inner(Foreign),
}

fn main() {}
