use error_core::{ApiError, dialect};


dialect! {
    Ferry { body: { "kind": code, "status": status } }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Ferry)]
enum TripError {
    #[api_error(code = "broken", status = 500, message = "Something broke", fallback)]
    Broken,
    #[api_error(code = "network", status = none, message = "The server did not answer")]
    Network,
}

fn main() {}
