use error_core::ApiError;
use error_core::dialects::Butverify;


#[derive(Debug, ApiError)]
#[api_error(dialect = Butverify)]
enum CheckError {
    #[api_error(code = "bad_argument", status = 400, message = "An argument is wrong")]
    Argument {
        #[api_error(detail)]
        message: String,
        #[api_error(detail)]
        field: String,
    },
}

fn main() {}
