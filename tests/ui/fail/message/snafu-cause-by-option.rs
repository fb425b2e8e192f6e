use error_core::ApiError;
use snafu::Snafu;

#[derive(Debug, Snafu)]
#[snafu(display("sector 7"))]
pub struct Sector;

#[derive(Debug, Snafu, ApiError)]
pub enum Failure {
    #[snafu(display("disk: {reason}"))]
    #[api_error(code = "DISK", status = 409)]
    Disk {
        #[snafu(source(true))]
        reason: Sector,
    },
}

fn main() {}
