use error_core::ApiError;

#[derive(Debug, ApiError)]
#[api_error(code = "GONE", status = 410, message("It is gone", place))]
struct Gone {
    place: String,
}

fn main() {}
