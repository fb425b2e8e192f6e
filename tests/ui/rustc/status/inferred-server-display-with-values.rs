use error_core::{ApiError, dialect};

dialect! {
    /// Infers each status.
    pub Inferring {
        status: { 405: ["method"], 503: ["down"] },
        body: { "code": code, "message": message },
    }
}

#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(dialect = Inferring)]
enum Failure {
    #[error("{host} is down")]
    #[api_error(code = "down")]
    Down { host: String },
}

fn main() {}
