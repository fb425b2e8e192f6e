use error_core::ApiError;

#[derive(Debug, ApiError)]
enum Failure {
    #[api_error(forward)]
    Inner(std::fmt::Error),
}

fn main() {}
