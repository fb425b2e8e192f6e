use error_core::{ApiError, dialect};


dialect! {
    Ferry { status: { 404: ["not_found"] }, body: { "kind": code } }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Ferry)]
enum TripError {
    #[api_error(code = "trip_not_found", message = "No such trip")]
    NotFound,
    #[api_error(code = "full", message = "All seats are taken")]
    Full,
}

fn main() {}
