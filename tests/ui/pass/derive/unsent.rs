//! What is not sent has something that stands in for it.

use error_core::ApiError;
use error_core::dialects::Bkend;

#[derive(Debug, ApiError)]
#[api_error(dialect = Bkend)]
enum Failure {
    #[api_error(code = "store/failed", status = 500, message = "Something went wrong", fallback)]
    Failed,
    #[api_error(code = "store/secret", status = 500, message = "No key", audience = internal, recovery = escalate)]
    Secret,
    #[api_error(code = "store/network", status = none, message = "No network")]
    Network,
    #[api_error(code = "store/old", status = 410, message = "No longer", deprecated = "Use store/failed.")]
    Old,
}

fn main() {
    assert!(Failure::Secret.entry().is_internal());
    assert_eq!(Failure::Network.entry().status(), None);
    assert_eq!(Failure::Old.entry().deprecated(), Some("Use store/failed."));
    assert_eq!(Failure::Failed.entry().title(), "Store Failed");
}
