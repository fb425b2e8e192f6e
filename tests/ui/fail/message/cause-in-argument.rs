use error_core::ApiError;

#[derive(Debug, ApiError)]
enum Failure {
    #[api_error(code = "DB", status = 502, message("database: {}", cause.to_string()))]
    Database {
        #[api_error(source)]
        cause: std::num::ParseIntError,
    },
}

fn main() {}
