use error_core::dialects::SchemaStack;
use error_core::{ApiError, Context, respond};

#[derive(Debug, ApiError)]
#[api_error(dialect = SchemaStack, code = "GONE", status = 410, mesage = "It is gone")]
struct Gone;

#[derive(Debug, ApiError)]
#[api_error(dialekt = SchemaStack, code = "LOST", status = 404, message = "It is lost")]
struct Lost;

fn answer() -> Result<(), Box<dyn std::error::Error>> {
    let _ = respond(&Gone, &Context::new());
    let _ = respond(&Lost, &Context::new());
    Err(Gone)?
}

fn main() {
    let _ = answer();
}
