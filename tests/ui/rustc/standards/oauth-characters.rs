use error_core::ApiError;
use error_core::dialects::OAuth;

#[derive(Debug, ApiError)]
#[api_error(dialect = OAuth)]
enum TokenError {
    #[api_error(code = "invalid_grant", status = 400, message = "The grant \"{grant}\" is unknown")]
    Grant { grant: String },
    #[api_error(code = "invalid_client", status = 401, message = "Der Schlüssel ist falsch", title = "Geht nicht")]
    Client,
    #[api_error(code = "invalid_scope", status = 400, message = "The scope {scope} is unknown", title = "Maßlos")]
    Scope { scope: String },
    #[api_error(code = "invalid_request", status = 400, message = "No client", docs = "https://example.com/\"x\"")]
    Request,
    #[api_error(code = "InvalidToken", status = 401, message = "The token is invalid")]
    Token,
}

fn main() {}
