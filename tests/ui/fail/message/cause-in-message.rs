use error_core::ApiError;

#[derive(Debug, ApiError)]
enum Failure {
    #[api_error(code = "DB", status = 400, message = "database: {0}")]
    Database(#[api_error(source)] std::num::ParseIntError),
}

fn main() {}
