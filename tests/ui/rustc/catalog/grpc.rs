use error_core::{ApiError, catalog};

#[derive(Debug, ApiError)]
enum StoreError {
    #[api_error(code = "LOCKED", status = 409, message = "Locked", grpc = ABORTED)]
    Locked,
    #[api_error(code = "NO_ROOM", status = 429, message = "Full", number = -32001)]
    NoRoom,
}

catalog! {
    static CATALOG: [StoreError] = "grpc.json";
}

fn main() {}
