use error_core::ApiError;

#[derive(Debug, ApiError)]
#[api_error(docs_base = "docs.example.com/errors")]
enum Failure {
    #[api_error(code = "GONE", status = 410, message = "It is gone")]
    Gone,
}

fn main() {}
