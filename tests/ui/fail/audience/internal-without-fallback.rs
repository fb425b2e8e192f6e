use error_core::ApiError;
use error_core::dialects::Bkend;

#[derive(Debug, ApiError)]
#[api_error(dialect = Bkend)]
enum Failure {
    #[api_error(code = "store/bad", status = 500, message = "Something went wrong", audience = internal)]
    Bad,
}

fn main() {}
