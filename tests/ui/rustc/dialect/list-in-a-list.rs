use error_core::dialects::{Bkend, BkendFlat, Butverify};
use error_core::ApiError;

type Inner = (BkendFlat, Butverify);

#[derive(Debug, ApiError)]
#[api_error(dialect = (Bkend, Inner))]
enum Failure {
    #[api_error(code = "a/gone", status = 410, message = "It is gone")]
    Gone,
}

fn main() {}
