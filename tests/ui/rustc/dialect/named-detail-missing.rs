use error_core::{ApiError, dialect};


dialect! {
    Ferry { body: { "kind": code, "trip": { "from": details.from, "to"?: details.to } } }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Ferry)]
enum TripError {
    #[api_error(code = "full", status = 409, message = "All seats are taken")]
    Full {
        #[api_error(detail)]
        to: String,
    },
}

fn main() {}
