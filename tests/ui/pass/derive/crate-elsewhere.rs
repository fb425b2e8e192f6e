//! The key `crate` says where error_core is.

mod vendor {
    pub use error_core as api;
}

use vendor::api::ApiError;

#[derive(Debug, ApiError)]
#[api_error(crate = vendor::api)]
enum Failure {
    #[api_error(code = "GONE", status = 410, message = "{place} is gone")]
    Gone {
        #[api_error(detail)]
        place: String,
    },
}

fn main() {
    assert_eq!(Failure::Gone { place: "Here".to_owned() }.to_string(), "Here is gone");
}
