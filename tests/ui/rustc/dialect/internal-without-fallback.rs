use error_core::ApiError;
use error_core::dialects::SchemaStack;


#[derive(Debug, ApiError)]
#[api_error(dialect = SchemaStack)]
enum StoreError {
    #[api_error(code = "NOT_FOUND", status = 404, message = "Not found")]
    NotFound,
    #[api_error(code = "SHARD_LOST", status = 500, message = "A shard is lost", audience = internal)]
    ShardLost,
}

fn main() {}
