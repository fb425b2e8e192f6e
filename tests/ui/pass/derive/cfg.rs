//! What is configured away is not there.

use error_core::{ApiError, Catalogued};

#[derive(Debug, ApiError)]
enum Failure {
    #[api_error(code = "GONE", status = 410, message = "It is gone")]
    Gone {
        #[cfg(any())]
        #[api_error(detail)]
        absent: Missing,
    },
    #[cfg(any())]
    #[api_error(code = "LOST", status = 404, message = "It is lost")]
    Lost,
    #[cfg_attr(all(), api_error(code = "HERE", status = 400, message = "It is here"))]
    Here,
}

fn main() {
    fn codes<E: Catalogued>() -> Vec<&'static str> {
        E::LIST.entries.iter().map(error_core::Entry::code).collect()
    }
    assert_eq!(codes::<Failure>(), ["GONE", "HERE"]);
    assert_eq!(Failure::Gone {}.entry().status(), Failure::Gone {}.entry().status());
    assert_eq!(Failure::Here.to_string(), "It is here");
}
