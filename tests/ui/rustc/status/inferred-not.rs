use error_core::{ApiError, dialect};

dialect! {
    /// Infers each status.
    pub Inferring {
        status: { 405: ["method"], 503: ["down"] },
        body: { "code": code, "message": message },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Inferring)]
enum Failure {
    #[api_error(code = "gone", message = "It is gone")]
    Gone,
}

fn main() {}
