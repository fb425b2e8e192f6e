use error_core::{ApiError, dialect};

dialect! {
    pub Harbor { body: { "maxSeats": code, for detail in details { detail.name as camelCase: detail.value } } }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Harbor, code = "full", status = 409, message = "Full", detail(max_seats = 7))]
struct Full;

fn main() {}
