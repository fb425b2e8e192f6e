use error_core::ApiError;

#[derive(Debug, ApiError)]
enum Failure {
    #[api_error(code = "GONE", status = 410, message = "{place.name} is gone")]
    Gone { place: String },
    #[api_error(code = "LOST", status = 410, message = "{self} is lost")]
    Lost { place: String },
}

fn main() {}
