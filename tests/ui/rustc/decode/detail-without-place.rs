use error_core::dialects::Bkend;
use error_core::{ApiError, dialect};

dialect! {
    pub Narrow { body: { "code": code, "sub"?: details.sub, "open"?: match status { 4xx: { "at": details.at } } } }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Bkend, decode)]
enum TripError {
    #[api_error(code = "trip/full", status = 409, message = "All {seats} are taken")]
    Full {
        #[api_error(detail)]
        seats: u32,
        #[api_error(detail)]
        hint: Option<String>,
        #[api_error(detail, retry_after)]
        wait: u32,
    },
    #[api_error(code = "trip/gone", status = 410, message = "Gone", detail(kind = "trip"), audience = internal)]
    Gone {
        #[api_error(detail)]
        page: u32,
    },
    #[api_error(code = "trip/broken", status = 500, message = "Broken", fallback)]
    Broken,
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Narrow, decode)]
enum PlaceError {
    #[api_error(code = "A", status = 400, message = "A")]
    Sub {
        #[api_error(detail)]
        sub: String,
    },
    #[api_error(code = "B", status = 400, message = "B")]
    At {
        #[api_error(detail)]
        at: String,
    },
    #[api_error(code = "C", status = 500, message = "C")]
    AtOtherwise {
        #[api_error(detail)]
        at: String,
    },
}

fn main() {}
