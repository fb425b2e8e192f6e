use error_core::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum Failure {
    #[error(transparent)]
    Io(#[from] std::io::Error),
}

fn main() {}
