use error_core::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum Failure {
    #[error(fmt = write_down)]
    #[api_error(code = "DOWN", status = 503)]
    Down,
}

fn write_down(f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
    f.write_str("down")
}

fn main() {}
