use error_core::ApiError;

#[derive(Debug, ApiError)]
enum Failure {
    #[api_error(code = "A", number = "1042", status = 400, message = "It is wrong")]
    Text,
    #[api_error(code = "B", number = 1.5, status = 400, message = "It is wrong")]
    Fraction,
    #[api_error(code = "C", number = 7u8, status = 400, message = "It is wrong")]
    Suffix,
    #[api_error(code = "D", number, status = 400, message = "It is wrong")]
    Nothing,
    #[api_error(code = "E", number = -, status = 400, message = "It is wrong")]
    Minus,
    #[api_error(code = "F", number = 9223372036854775808, status = 400, message = "It is wrong")]
    Large,
}

fn main() {}
