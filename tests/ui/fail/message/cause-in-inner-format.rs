use error_core::ApiError;

#[derive(Debug, ApiError)]
enum Failure {
    #[api_error(code = "DISK", status = 503, message("{}", format!("disk: {source}")))]
    Disk { source: std::io::Error },
    #[api_error(code = "TAPE", status = 503, message("{}", format!("tape: {self:?}")))]
    Tape { source: std::io::Error },
}

#[derive(Debug, thiserror::Error, ApiError)]
enum Beside {
    #[error("{}", format!("disk: {_0}"))]
    #[api_error(code = "DISK", status = 409)]
    Disk(#[source] std::io::Error),
}

fn main() {}
