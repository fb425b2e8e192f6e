use error_core::{ApiError, dialect};

dialect! { pub Old { body: { "code": code, "message": message } } }
dialect! { pub Mute { body: { "message": message } } }

#[derive(Debug, ApiError)]
#[api_error(dialect = (Old, Mute), decode)]
enum Failure {
    #[api_error(code = "GONE", status = 404, message = "It is gone")]
    Gone,
    #[api_error(code = "LOST", status = 404, message = "It is lost")]
    Lost,
}

fn main() {}
