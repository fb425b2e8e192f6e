use error_core::ApiError;
use error_core::dialects::McpTool;

#[derive(Debug, ApiError)]
#[api_error(dialect = McpTool, code = "NO_FLIGHT", status = 404, message = "There is no such flight")]
struct NoFlight;

fn main() {}
