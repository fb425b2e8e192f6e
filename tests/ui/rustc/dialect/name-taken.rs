use error_core::{ApiError, dialect};

dialect! {
    pub Union {
        codes: "snake_case",
        body: { "message": message, "{code}": { "status": status } },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Union)]
enum Failure {
    #[api_error(code = "message", status = 400, message = "No message")]
    Message,
    #[api_error(code = "other", status = 400, message = "Other")]
    Other,
}

fn main() {}
