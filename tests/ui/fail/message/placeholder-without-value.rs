use error_core::ApiError;

#[derive(Debug, ApiError)]
enum Failure {
    #[api_error(code = "GONE", status = 410, message("{} is gone, and {}", place.len()))]
    Gone { place: String },
}

fn main() {}
