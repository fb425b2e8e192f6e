use error_core::dialects::Bkend;
use error_core::{ApiError, Context, catalog, respond};

#[derive(Debug, ApiError)]
#[api_error(dialect = Bkend)]
enum Failure {
    #[api_error(code = "store/gone", status = 999, message = "It is gone")]
    Gone,
}

catalog! {
    pub static CATALOG: [Failure];
}

#[derive(Debug, ApiError)]
#[api_error(forward, dialect = Bkend)]
struct Outer(Failure);

fn answer(failure: &Failure) -> String {
    let _ = respond(failure, &Context::new());
    failure.to_string()
}

fn main() {
    answer(&Failure::Gone);
}
