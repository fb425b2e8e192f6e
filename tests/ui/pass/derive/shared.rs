//! Several variants carry one code where all say so, and agree.

use error_core::ApiError;

#[derive(Debug, ApiError)]
enum Failure {
    #[api_error(code = "GONE", status = 410, message = "The app is gone", recovery = correct, shared)]
    App,
    #[api_error(code = "GONE", status = GONE, message = "The table is gone", recovery = correct, shared)]
    Table,
}

fn main() {
    assert_eq!(Failure::App.entry().code(), Failure::Table.entry().code());
}
