use error_core::ApiError;

#[derive(Debug, ApiError)]
enum Failure {
    #[api_error(code = "A", grpc = NOT_FUND, status = 404, message = "It is lost")]
    Misspelt,
    #[api_error(code = "B", grpc = TEAPOT, status = 418, message = "It is a teapot")]
    Unknown,
    #[api_error(code = "C", grpc = OK, status = 400, message = "It is fine")]
    Fine,
    #[api_error(code = "D", grpc = "NOT_FOUND", status = 404, message = "It is lost")]
    Text,
    #[api_error(code = "E", grpc = 5, status = 404, message = "It is lost")]
    Number,
}

fn main() {}
