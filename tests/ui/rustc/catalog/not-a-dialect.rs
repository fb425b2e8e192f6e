use error_core::{ApiError, catalog};

#[derive(Debug, ApiError)]
#[api_error(code = "APP_NOT_FOUND", status = 404, message = "App not found")]
struct AppNotFound;

struct House;

catalog! {
    static CATALOG: [AppNotFound];
    dialects: [House],
}

fn main() {}
