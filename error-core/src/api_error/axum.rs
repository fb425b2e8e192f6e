use axum::{Json, Router, routing::get};
use error_core::{ApiError, dialects::SchemaStack};

#[derive(Debug, ApiError)]
#[api_error(dialect = SchemaStack, axum)]
#[api_error(code = "NOT_FOUND", status = 404, message = "No such app")]
struct NotFound;

async fn app() -> Result<Json<u32>, NotFound> {
    Err(NotFound)
}

let router: Router = Router::new().route("/app", get(app));
# let _ = router;
