//! Display and Error are ours where nobody else writes them.

use error_core::ApiError;

#[derive(Debug, ApiError)]
enum Failure {
    #[api_error(code = "GONE", status = GONE, message = "{place} is gone")]
    Gone { place: String },
    #[api_error(code = "LOST", status = 404, message = "It is lost")]
    Lost,
}

fn main() {
    assert_eq!(Failure::Gone { place: "Here".to_owned() }.to_string(), "Here is gone");
    assert_eq!(Failure::Lost.to_string(), "It is lost");
}
