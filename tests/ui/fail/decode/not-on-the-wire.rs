use error_core::ApiError;

#[derive(Debug, ApiError)]
#[api_error(decode)]
enum Failure {
    #[api_error(code = "GONE", status = 410, message = "{name} is gone")]
    Gone { name: String },
    #[api_error(code = "LOST", status = 410, message = "{0} is lost")]
    Lost(u32),
    // It is never sent, so nobody reads it back.
    #[api_error(code = "KEY", status = 500, message = "Key", audience = internal)]
    Key { path: String },
}

fn main() {}
