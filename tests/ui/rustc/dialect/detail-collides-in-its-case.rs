use error_core::{ApiError, dialect};


dialect! {
    Ferry { body: { "kind": code, "maxSeats": 40, "topic"?: details.topic, ..details as camelCase } }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Ferry)]
enum TripError {
    #[api_error(code = "full", status = 409, message = "All seats are taken")]
    Full {
        #[api_error(detail)]
        max_seats: u32,
        #[api_error(detail)]
        topic: String,
    },
}

fn main() {}
