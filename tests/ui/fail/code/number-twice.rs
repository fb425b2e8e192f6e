use error_core::ApiError;

#[derive(Debug, ApiError)]
enum Failure {
    #[api_error(code = "A", number = 7, status = 400, message = "It is wrong")]
    First,
    #[api_error(code = "B", number = 7, status = 400, message = "It is wrong too")]
    Second,
    #[api_error(code = "C", shared, number = -8, status = 400, message = "It is wrong")]
    Third,
    #[api_error(code = "C", shared, number = -8, status = 400, message = "It is wrong as well")]
    Fourth,
    #[api_error(code = "C", shared, number = 9, grpc = ABORTED, status = 400, message = "It is wrong again")]
    Fifth,
}

fn main() {}
