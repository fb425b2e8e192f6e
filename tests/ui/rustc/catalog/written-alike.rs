use error_core::{ApiError, catalog, dialect};

dialect! { pub Flat { codes: "SCREAMING_SNAKE_CASE", body: { "error": code as lowercase } } }
dialect! { pub Kebab { codes: "SCREAMING_SNAKE_CASE", body: { "error": code as kebab-case } } }
dialect! { pub Class { codes: "SCREAMING_SNAKE_CASE", body: { "error": status } } }

#[derive(Debug, ApiError)]
#[api_error(dialect = (Class, Flat))]
enum StoreError {
    #[api_error(code = "NO_ROOM", status = 507, message = "Full")]
    NoRoom,
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Flat)]
enum TableError {
    #[api_error(code = "NOROOM", status = 409, message = "No room of this name")]
    Room,
    #[api_error(code = "S3_BUSY", status = 503, message = "Busy")]
    Busy,
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Class)]
enum QueueError {
    #[api_error(code = "N_OROOM", status = 409, message = "In another dialect")]
    Room,
    #[api_error(code = "S_3BUSY", status = 503, message = "Busy")]
    Busy,
    #[api_error(code = "S3BUSY", status = 503, message = "Busy")]
    BusyToo,
    #[api_error(code = "S3B_USY", status = 503, message = "Busy")]
    BusyAsWell,
}

catalog! {
    static CATALOG: [StoreError, TableError, QueueError];
    dialects: [Kebab];
}

fn main() {}
