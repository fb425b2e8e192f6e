use error_core::ApiError;
use error_core::dialects::ProblemDetails;

#[derive(Debug, ApiError)]
#[api_error(dialect = ProblemDetails)]
enum AccountError {
    #[api_error(code = "out-of-credit", status = 403, message = "You do not have enough credit")]
    OutOfCredit {
        #[api_error(detail)]
        balance: u32,
        #[api_error(detail)]
        instance: String,
        #[api_error(detail = "type")]
        kind: String,
    },
    #[api_error(code = "closed", status = 410, message = "It is closed", detail(status = "closed", title = "x"))]
    Closed,
    #[api_error(code = "frozen", status = 403, message = "It is frozen")]
    Frozen {
        #[api_error(detail = "detail")]
        why: String,
        #[api_error(detail)]
        remediation: String,
    },
}

fn main() {}
