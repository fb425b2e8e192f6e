use error_core::ApiError;

error_core::dialect! {
    pub Mute { body: { "message": message } }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Mute, decode)]
enum Failure {
    #[api_error(code = "GONE", status = 410, message = "It is gone")]
    Gone,
    #[api_error(code = "BAD", status = 400, message = "It is bad")]
    Bad,
    #[api_error(code = "LOST", status = 410, message = "It is lost")]
    Lost,
}

fn main() {}
