use error_core::ApiError;

#[derive(Debug, snafu::Snafu, ApiError)]
enum Failure {
    #[snafu(display("database: {source}"))]
    #[api_error(code = "DB", status = 502)]
    Database { source: std::io::Error },
}

fn main() {}
