use error_core::ApiError;
use error_core::dialects::Butterbase;


#[derive(Debug, ApiError)]
enum InnerError {
    #[api_error(code = "disk_full", status = 507, message = "The disk is full")]
    DiskFull,
    #[api_error(code = "SHARD_LOST", status = 500, message = "A shard is lost", remediation = "Wait.", audience = internal)]
    ShardLost,
}

#[derive(Debug, ApiError)]
#[api_error(dialect = Butterbase)]
enum StoreError {
    #[api_error(code = "NOT_FOUND", status = 404, message = "Not found", remediation = "Look again.")]
    NotFound,
    #[api_error(forward)]
    Inner(InnerError),
}

fn main() {}
