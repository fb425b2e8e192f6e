use error_core::ApiError;

#[derive(Debug, ApiError)]
#[api_error(decode)]
enum Failure {
    #[api_error(code = "DISK", status = 500, message = "The disk is full")]
    Disk { source: std::io::Error },
    #[api_error(code = "NET", status = 502, message = "No network")]
    Net(#[api_error(source)] std::io::Error),
}

fn main() {}
