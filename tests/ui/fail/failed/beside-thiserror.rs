use error_core::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum Failure {
    #[error("It is gone")]
    #[api_error(status = 410)]
    Gone,
}

fn check<E: ApiError>(_: &E) {}

fn main() {
    check(&Failure::Gone);
}
