use error_core::{ApiError, dialect};

dialect! { pub Flat { codes: "SCREAMING_SNAKE_CASE", body: { "error": code as lowercase } } }

dialect! {
    pub Split { codes: "kebab-case/kebab-case", body: { "class": code[0] as UPPERCASE, "error": code[1] as UPPERCASE } }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Flat, decode)]
enum StoreError {
    #[api_error(code = "NO_ROOM", status = 507, message = "Full")]
    NoRoom,
    #[api_error(code = "NOROOM", status = 409, message = "No room of this name")]
    Room,
    #[api_error(code = "N_O_ROOM", status = 409, message = "Never sent", audience = internal)]
    Inside,
    #[api_error(code = "INTERNAL", status = 500, message = "Broken", fallback)]
    Internal,
    #[api_error(forward)]
    Table(TableError),
}

#[derive(Debug, ApiError)]
#[api_error(decode, code = "INTER_NAL", status = 500, message = "Between two tables")]
struct TableError;

#[derive(Debug, ApiError)]
#[api_error(dialect = Split, decode)]
enum TripError {
    #[api_error(code = "trip/full-house", status = 409, message = "Full")]
    FullHouse,
    #[api_error(code = "trip/fullhouse", status = 409, message = "Full")]
    Fullhouse,
    #[api_error(code = "tripfull/house", status = 409, message = "Full")]
    House,
}

fn main() {}
