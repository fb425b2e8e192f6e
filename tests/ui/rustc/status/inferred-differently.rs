use error_core::{ApiError, dialect};

dialect! { pub Old { body: { "code": code }, status: { 404: ["gone"], _: 400 } } }
dialect! { pub Quiet { body: { "code": code } } }
dialect! { pub New { body: { "code": code }, status: { 410: ["gone"], _: 400 } } }

#[derive(Debug, ApiError)]
#[api_error(dialect = (Old, Quiet, New))]
enum Failure {
    #[api_error(code = "gone", message = "It is gone")]
    Gone,
    #[api_error(code = "lost", message = "It is lost")]
    Lost,
    #[api_error(code = "long-gone", status = 410, message = "It is long gone")]
    LongGone,
}

fn main() {}
