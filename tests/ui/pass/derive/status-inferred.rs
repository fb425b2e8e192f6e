//! The status may be the dialect's to infer.

use error_core::ApiError;
use error_core::dialects::Bkend;

#[derive(Debug, ApiError)]
#[api_error(dialect = Bkend)]
enum Failure {
    #[api_error(code = "app/not-found", message = "No such app")]
    NotFound,
    #[api_error(code = "app/too-many-requests", message = "At most {0}")]
    TooMany(u32),
    #[api_error(code = "app/not-found-here", status = 403, message = "Not here")]
    Written,
}

fn main() {
    let status = |error: &Failure| error.entry().status().map(|status| status.as_u16());
    assert_eq!(status(&Failure::NotFound), Some(404));
    assert_eq!(status(&Failure::TooMany(1)), Some(429));
    assert_eq!(status(&Failure::Written), Some(403));
}
