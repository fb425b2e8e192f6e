use error_core::ApiError;

#[derive(Debug, ApiError)]
enum Failure {
    #[api_error(code = "DB", status = 502, message("{why}", why = self.source.to_string()))]
    Database { source: std::num::ParseIntError },
}

fn main() {}
