use error_core::dialects::JsonRpc;
use error_core::{ApiError, dialect};

#[derive(Debug, ApiError)]
#[api_error(dialect = JsonRpc)]
enum RpcError {
    #[api_error(code = "QUOTA", number = -32100, status = 429, message = "Quota exceeded")]
    Quota,
    #[api_error(code = "LOST", number = -32768, status = 404, message = "It is lost")]
    Lost,
    #[api_error(code = "INVALID_PARAMS", number = -32602, status = 400, message = "Invalid params")]
    Params,
    #[api_error(code = "SERVER", number = -32001, status = 500, message = "Server error")]
    Server,
    #[api_error(code = "OWN", number = 1042, status = 400, message = "Our own")]
    Own,
}

dialect! {
    /// Protocol errors of MCP.
    pub Mcp {
        extends: JsonRpc,
        rules: { number not in [-32099..=-32023, -32019..=-32000]: "MCP 2026-07-28, Error Codes" },
    }
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Mcp, code = "NO_RESOURCE", number = -32002, status = 404, message = "Resource not found")]
struct NoResource;

fn main() {}
