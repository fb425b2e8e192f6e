use error_core::{ApiError, catalog};

#[derive(Debug, ApiError)]
enum StoreError {
    #[api_error(code = "LOCKED", status = 409, message = "Locked", number = 7)]
    Locked,
    #[api_error(code = "NO_ROOM", status = 429, message = "Full", number = -32002, grpc = RESOURCE_EXHAUSTED)]
    NoRoom,
}

catalog! {
    static CATALOG: [StoreError] = "number.json";
}

fn main() {}
